import type { ServerResponse } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'
import { type Color, markLine, markSize, markWorks } from './mark.ts'

/** Pixels of a side. */
const size = markSize

type Point = readonly [x: number, y: number]

let icon: Buffer | undefined

/** Answers `/favicon.ico`, which browsers ask every service for. */
export function sendFavicon(response: ServerResponse): void {
  icon ??= iconFile(pngFile(draw()))
  response
    .writeHead(200, {
      'content-type': 'image/x-icon',
      'content-length': icon.length,
      'cache-control': 'public, max-age=86400',
    })
    .end(icon)
}

/** The pixels as a PNG has them: each row begins with its filter, none; red, green, blue and how opaque they are. */
function draw(): Buffer {
  const rowLength = 1 + size * 4
  const pixels = Buffer.alloc(size * rowLength)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [color, opacity] = pixelAt([x + 0.5, y + 0.5])
      pixels.set([...color, Math.round(opacity * 255)], y * rowLength + 1 + x * 4)
    }
  }
  return pixels
}

function pixelAt(point: Point): readonly [color: Color, opacity: number] {
  const shapes = markWorks.map(({ at, radius, color }) => [color, distance(point, at) - radius] as const)
  const [first, ...cited] = markWorks
  const lines = cited.map(
    ({ at }) => [markLine.color, distanceToLine(point, first?.at ?? at, at) - markLine.width / 2] as const,
  )
  // Edges are soft: a pixel is covered as far as it lies inside.
  const covered = [...shapes, ...lines].find(([, outside]) => outside < 0.5)
  return covered === undefined ? [markLine.color, 0] : [covered[0], Math.min(1, 0.5 - covered[1])]
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY)
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy)
  const part = Math.max(0, Math.min(1, along))
  return distance(point, [from[0] + part * dx, from[1] + part * dy])
}

/** @see https://www.w3.org/TR/png-3/ (sections 5.3 and 11.2) */
function pngFile(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  // Eight bits a channel, with opacity.
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** An ICO file of one picture: six bytes, an entry of sixteen, and the PNG. */
function iconFile(png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.set([size, size], 6)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
