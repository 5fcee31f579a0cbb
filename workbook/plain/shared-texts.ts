/** The texts of a workbook, each stored once. */
import type { NewPart } from '../zip/zip-write.ts'
import { escaped, HeldText, XML_HEAD } from './xml-out.ts'

/** Space at an end, or a line break, is lost where it is not asked to stay. */
const KEEPS_SPACE = /^\s|\n|\s$/

const itemXml = (text: string): string =>
  `<t${KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${escaped(text)}</t>`

export class SharedTexts {
  private readonly known = new Map<string, number>()
  private readonly items = new HeldText()
  private readonly rich = new Map<string, number>()
  /** How many cells name one of them. */
  private count = 0

  /** The number under which cells name a text. */
  idOf(text: string): number {
    this.count += 1
    const known = this.known.get(text)
    return known ?? this.added(this.known, text, itemXml(text))
  }

  /** The same of one whose pieces look differently, as the XML of the pieces. */
  idOfRich(xml: string): number {
    this.count += 1
    return this.rich.get(xml) ?? this.added(this.rich, xml, xml)
  }

  private added(to: Map<string, number>, key: string, item: string): number {
    const id = this.known.size + this.rich.size
    to.set(key, id)
    this.items.add(`<si>${item}</si>`)
    return id
  }

  writeTo(part: NewPart): void {
    const add = (xml: string): void => part.add(new TextEncoder().encode(xml))
    const unique = this.known.size + this.rich.size
    add(
      `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.count}" uniqueCount="${unique}">`,
    )
    for (const piece of this.items.take()) part.add(piece)
    add('</sst>')
    part.end()
  }
}
