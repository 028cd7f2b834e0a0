import { type ContentEncoding, encode } from '../content-encoding.ts'

/** A body that is sent again and again: each encoding is made once, when it is first asked for. */
export class StaticBody {
  readonly plain: Buffer
  readonly #encoded = new Map<ContentEncoding, Promise<Buffer>>()

  constructor(text: string) {
    this.plain = Buffer.from(text)
  }

  encoded(encoding: ContentEncoding): Promise<Buffer> {
    let encoded = this.#encoded.get(encoding)
    if (encoded === undefined) {
      encoded = encode(this.plain, encoding, 'small')
      this.#encoded.set(encoding, encoded)
      encoded.catch(() => this.#encoded.delete(encoding))
    }
    return encoded
  }
}
