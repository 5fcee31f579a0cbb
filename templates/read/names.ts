/** The words by which a form's columns are known in a sheet. */
import type { Column } from '../sheet/column.ts'
import { type Form, headerName } from '../sheet/form.ts'
import { onceFor } from '../values/once-for.ts'
import { foldedTitle, headerKey } from '../values/text.ts'
import { LabelWords } from './label-words.ts'

/** `一、领衔人基本情况` names the group 领衔人. */
const GROUP_DRESS = /^[(]?[一二三四五六七八九十\d]+[)、.]+|(?:基本)?(?:情况|信息)$/g

export class Names {
  private readonly byPath = new Map<string, string>()
  private readonly byName = new Map<string, string | null>()
  private readonly official = new Set<string>()
  private readonly groups = new Set<string>()
  private readonly known = new LabelWords<true>()
  private readonly wholeHeaders: boolean
  /** Names of columns that stand under no heading. */
  private readonly alone = new Map<string, string>()

  constructor(form: Form) {
    this.wholeHeaders = form.wholeHeaders === true
    for (const [key, column] of Object.entries(form.columns)) this.add(key, column)
    for (const word of this.labels()) this.known.add(word, true)
  }

  private add(key: string, column: Column): void {
    const group = column.header.length === 2 ? foldedTitle(column.header[0]) : ''
    const names = [headerName(column), ...(column.aliases ?? [])]
    this.official.add(headerKey(headerName(column)).bare)
    if (group !== '') this.groups.add(group)
    for (const name of names) {
      for (const word of new Set([headerKey(name).full, headerKey(name).bare])) {
        if (group !== '') {
          this.byPath.set(`${group}/${word}`, key)
          this.byPath.set(`/${group}${word}`, key)
        }
        if (group === '' && !this.alone.has(word)) this.alone.set(word, key)
        // A name that two columns share is known only under its group.
        const other = this.byName.get(word)
        this.byName.set(word, other === undefined || other === key ? key : null)
      }
    }
  }

  /** The column of a name under its groups, the nearest first; `null` where none or several bear it. */
  find(groups: readonly string[], name: string): string | null {
    const { full, bare } = headerKey(name)
    for (const word of full === bare ? [full] : [full, bare]) {
      for (const group of groups) {
        if (group === '') continue
        const folded = foldedTitle(group)
        const key =
          this.byPath.get(`${folded}/${word}`) ??
          this.byPath.get(`${folded.replace(GROUP_DRESS, '')}/${word}`)
        if (key !== undefined) return key
      }
      const key = this.byPath.get(`/${word}`) ?? this.byNameAlone(groups, word)
      if (key) return key
    }
    return null
  }

  private byNameAlone(groups: readonly string[], word: string): string | null | undefined {
    if (!this.wholeHeaders) return this.byName.get(word)
    return groups.every((group) => group === '') ? this.alone.get(word) : null
  }

  /** Whether a word names a column, or several. */
  names = (word: string): boolean => this.known.has(word)

  /** Whether a word is a column's own name, not one of its other names. */
  isOwnName = (word: string): boolean => this.official.has(headerKey(word).bare)

  /** Whether a word heads a group of columns. */
  isGroup(word: string): boolean {
    const folded = foldedTitle(word)
    return this.groups.has(folded) || this.groups.has(folded.replace(GROUP_DRESS, ''))
  }

  /** Every word that names a column, alone or with its group before it. */
  *labels(): Iterable<string> {
    yield* this.byName.keys()
    for (const path of this.byPath.keys()) if (path.startsWith('/')) yield path.slice(1)
  }

  /** Every word that heads a group of columns. */
  headings = (): Iterable<string> => this.groups
}

export const namesOf = onceFor((form: Form) => new Names(form))

/** Whether a word names a column or a group of one of the forms. Cheap for words that are none. */
export const mayBeHeader = onceFor((forms: readonly Form[]): ((word: string) => boolean) => {
  const words = new LabelWords<true>()
  for (const form of forms) {
    const names = namesOf(form)
    for (const word of names.labels()) words.add(word, true)
    for (const word of names.headings()) words.add(word, true)
  }
  return (word) => words.has(word)
})
