/**
 * Lists that we share with the file's owner: styles, content types, relationships, authors. What we add to them
 * bears a trace, two spaces before the end of its opening tag, which no other program writes: so that we can take
 * it away again, and give back an opened or made list as it was. Any program that saves the file anew removes the
 * traces; then what we added belongs to that file, and only marks, notes and the result sheet are ours.
 */
import { childrenOf, type Element, spliced } from './xml-patch.ts'

/** Stands before the `>` or `/>` of an opening tag. */
export const TRACE = '  '

/** Instead of the `/>` of a list that was empty. */
const OPENED = `${TRACE}>`

/** The end of the opening tag of a list that was not there. */
const MADE = '\n>'

export const isTraced = (xml: string, element: Element): boolean =>
  xml.slice(element.start, element.inside).replace(/\/?>$/, '').endsWith(TRACE)

const recounted = (tag: string, by: number): string =>
  tag.replace(/(\scount\s*=\s*["'])(\d+)/, (_, head: string, count: string) => head + (Number(count) + by))

/** Adds items at the end of a list. */
export function appended(xml: string, list: Element, items: readonly string[]): string {
  const tag = recounted(xml.slice(list.start, list.inside), items.length)
  if (list.inside !== list.end)
    return spliced(xml, [
      { start: list.start, end: list.inside, text: tag },
      { start: list.insideEnd, end: list.insideEnd, text: items.join('') },
    ])
  const text = `${tag.slice(0, -2)}${OPENED}${items.join('')}</${list.prefix}${list.local}>`
  return spliced(xml, [{ start: list.start, end: list.end, text }])
}

/** Makes a list at `at`, with items in it. */
export const made = (xml: string, at: number, name: string, items: readonly string[]): string =>
  spliced(xml, [{ start: at, end: at, text: `<${name}${MADE}${items.join('')}</${name}>` }])

/** Takes items out of a list; a list that becomes empty is again what it was before `appended` or `made`. */
export function withdrawn(xml: string, list: Element, items: readonly Element[]): string {
  if (items.length === 0) return xml
  const tag = recounted(xml.slice(list.start, list.inside), -items.length)
  const splices = items.map(({ start, end }) => ({ start, end, text: '' }))
  const isEmpty =
    items.reduce((left, { start, end }) => left - (end - start), list.insideEnd - list.inside) === 0
  if (isEmpty && tag.endsWith(MADE)) return spliced(xml, [{ start: list.start, end: list.end, text: '' }])
  if (isEmpty && tag.endsWith(OPENED))
    return spliced(xml, [{ start: list.start, end: list.end, text: `${tag.slice(0, -OPENED.length)}/>` }])
  return spliced(xml, [{ start: list.start, end: list.inside, text: tag }, ...splices])
}

/** The children at the end of a list that bear our trace and that `isOurs` knows by their text. */
export function tracedTail(
  xml: string,
  list: Element,
  isOurs: (text: string) => boolean = () => true,
): Element[] {
  const children = childrenOf(xml, list)
  let from = children.length
  while (from > 0) {
    const child = children[from - 1]!
    if (!isTraced(xml, child) || !isOurs(xml.slice(child.start, child.end))) break
    from--
  }
  return children.slice(from)
}
