/** Text on its way into XML, and XML on its way into a part. */
import { xmlText } from '../xml/xml-patch.ts'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is what is looked for
const SPECIAL = /[<>&'"\x7F\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/

/** As text or in an attribute; characters that XML cannot hold are left out, and DEL. Most texts have nothing of it. */
export const escaped = (text: string): string =>
  SPECIAL.test(text) ? xmlText(text).replaceAll("'", '&apos;').replaceAll('\x7F', '') : text

/** Characters that are held before they become bytes. */
const HELD = 1 << 16

/** The bytes of a part, from text that comes piece by piece. */
export class PartText {
  private readonly encoder = new TextEncoder()
  private held = ''

  /** @param out takes the bytes, a good many at a time */
  constructor(private readonly out: (bytes: Uint8Array) => void) {}

  add(text: string): void {
    this.held += text
    if (this.held.length > HELD) this.flush()
  }

  /** Gives out what is held. */
  flush(): void {
    if (this.held !== '') this.out(this.encoder.encode(this.held))
    this.held = ''
  }
}

/** Text that stands in the middle of a part of which the beginning is not known yet. */
export class HeldText {
  private readonly chunks: Uint8Array[] = []
  private readonly text = new PartText((bytes) => this.chunks.push(bytes))

  add(text: string): void {
    this.text.add(text)
  }

  /** All bytes, in order. */
  take(): readonly Uint8Array[] {
    this.text.flush()
    return this.chunks
  }
}
