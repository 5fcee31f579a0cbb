/** The manifest as a tree of elements: enough XML for a file of our own, without entities beyond the five. */

export interface Element {
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Character data directly inside, trimmed. */
  readonly text: string
}

interface Open {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!)

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map((m) => [m[1]!, unescaped(m[2]!)]),
  )

/** @throws SyntaxError where tags do not match */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parts =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/y
  const source = xml.replace(/^\uFEFF/, '')
  for (let at = 0; at < source.length; at = parts.lastIndex) {
    parts.lastIndex = at
    const part = parts.exec(source)
    if (part === null) throw new SyntaxError(`not XML at ${at}: ${source.slice(at, at + 40)}`)
    const [, closing, name, attributes, empty, text] = part
    const top = open.at(-1)!
    if (text !== undefined) top.text += unescaped(text)
    if (name === undefined) continue
    if (closing) {
      if (top.name !== name || open.length === 1) throw new SyntaxError(`</${name}> closes <${top.name}>`)
      top.text = top.text.trim()
      open.pop()
      continue
    }
    const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' }
    top.children.push(element)
    if (!empty) open.push(element)
  }
  if (open.length !== 1) throw new SyntaxError(`<${open.at(-1)!.name}> is never closed`)
  const [document] = root.children
  if (document === undefined || root.children.length !== 1) throw new SyntaxError('one root element expected')
  return document
}

/** Every element below and including this one, in the order of the document. */
export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(everyElement),
]
