/** The words by which a form's columns are known in a sheet. */
import type { Column } from '../sheet/column.ts'
import { type Form, headerName } from '../sheet/form.ts'
import { foldedTitle, headerKey } from '../values/text.ts'

/** `一、领衔人基本情况` names the group 领衔人. */
const GROUP_DRESS = /^[(]?[一二三四五六七八九十\d]+[)、.]+|(?:基本)?(?:情况|信息)$/g

/** Words of these letters only are compared as they stand; all others are folded first. */
const PLAIN = /^[\u4e00-\u9fa5a-z\d/.、]+$/

/** Headers are short; what is longer is somebody's text. */
const LONGEST = 40

export class Names {
  private readonly byPath = new Map<string, string>()
  private readonly byName = new Map<string, string | null>()
  private readonly official = new Set<string>()
  private readonly groups = new Set<string>()

  constructor(form: Form) {
    for (const [key, column] of Object.entries(form.columns)) this.add(key, column)
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
      const key = this.byPath.get(`/${word}`) ?? this.byName.get(word)
      if (key) return key
    }
    return null
  }

  /** Whether a word names a column, or several. */
  names(word: string): boolean {
    if (word.length > LONGEST) return false
    if (PLAIN.test(word)) return this.byName.has(word) || this.byPath.has(`/${word}`)
    const { full, bare } = headerKey(word)
    return [full, bare].some((each) => this.byName.has(each) || this.byPath.has(`/${each}`))
  }

  /** Whether a word is a column's own name, not one of its other names. */
  isOwnName = (word: string): boolean => this.official.has(headerKey(word).bare)

  /** Whether a word heads a group of columns. */
  isGroup(word: string): boolean {
    const folded = foldedTitle(word)
    return this.groups.has(folded) || this.groups.has(folded.replace(GROUP_DRESS, ''))
  }

  /** Every word that names a column, alone or with its group before it, and every group. */
  *words(): Iterable<string> {
    yield* this.byName.keys()
    yield* this.groups
    for (const path of this.byPath.keys()) if (path.startsWith('/')) yield path.slice(1)
  }
}

const namesOfForm = new WeakMap<Form, Names>()

export function namesOf(form: Form): Names {
  const known = namesOfForm.get(form) ?? new Names(form)
  namesOfForm.set(form, known)
  return known
}

const wordsOfForms = new WeakMap<readonly Form[], (word: string) => boolean>()

/** Whether a word names a column or a group of one of the forms. Cheap for words that are none. */
export function mayBeHeader(forms: readonly Form[]): (word: string) => boolean {
  const known = wordsOfForms.get(forms)
  if (known) return known
  const words = new Set(forms.flatMap((form) => [...namesOf(form).words()]))
  const knows = (word: string): boolean => {
    if (word.length > LONGEST) return false
    if (PLAIN.test(word)) return words.has(word)
    const { full, bare } = headerKey(word)
    return words.has(full) || words.has(bare)
  }
  wordsOfForms.set(forms, knows)
  return knows
}
