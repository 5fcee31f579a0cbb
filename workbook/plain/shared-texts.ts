/** The texts of a workbook, each stored once. */
import { concat } from '../bytes.ts'
import { escaped, PartText, XML_HEAD } from './xml-out.ts'

/** Space at an end, or a line break, is lost where it is not asked to stay. */
const KEEPS_SPACE = /^\s|\n|\s$/

export class SharedTexts {
  private readonly known = new Map<string, number>()
  private readonly items = new PartText()
  private count = 0

  /** The number under which cells name a text. */
  idOf(text: string): number {
    this.count += 1
    const known = this.known.get(text)
    if (known !== undefined) return known
    const id = this.known.size
    this.known.set(text, id)
    this.items.add(`<si><t${KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</t></si>`)
    return id
  }

  part(): Uint8Array {
    const head = new PartText()
    head.add(
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.count}" uniqueCount="${this.known.size}">`,
    )
    const end = new PartText()
    end.add('</sst>')
    return concat(...head.take(), ...this.items.take(), ...end.take())
  }
}
