type Point = readonly [x: number, y: number]

/** Red, green, blue; 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

/** A work, and three that it cites, in a square of 32 by 32. The first is the one that cites. */
export const markWorks: readonly { readonly at: Point; readonly radius: number; readonly color: Color }[] = [
  { at: [8, 16], radius: 5.5, color: [179, 38, 30] },
  { at: [25, 6.5], radius: 3.5, color: [31, 78, 140] },
  { at: [26, 16], radius: 3.5, color: [31, 78, 140] },
  { at: [25, 25.5], radius: 3.5, color: [31, 78, 140] },
]
export const markLine = { color: [91, 111, 143] as Color, width: 2 } as const
export const markSize = 32

const [citing, ...cited] = markWorks
const lines = cited.map(({ at }) => `M${citing?.at.join(' ')} ${at.join(' ')}`).join('')
const circles = markWorks.map(
  ({ at: [x, y], radius, color }) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="rgb(${color.join()})"/>`,
)

/** The mark of refgraph as SVG. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSize} ${markSize}" width="28" height="28" role="img" aria-label="refgraph">
<path d="${lines}" stroke="rgb(${markLine.color.join()})" stroke-width="${markLine.width}"/>
${circles.join('')}</svg>`

/** The same as the icon of a page, without a request of its own. */
export const markAddress = `data:image/svg+xml;base64,${Buffer.from(mark).toString('base64')}`
