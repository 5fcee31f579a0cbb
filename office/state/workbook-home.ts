/**
 * An office's state in its workbooks, changed in place: cells that a run does not know keep their bytes, and what a
 * person changed between reading and writing is read again before anything is written.
 */
import type { Registry } from '../../programmes/registry-of.ts'
import { joinOffices } from '../../submissions/office/join-offices.ts'
import type { Office } from '../../submissions/office/office.ts'
import { applyEvents } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { StateChanged, StateHome, StateRead } from '../../submissions/state/home.ts'
import { KEPT_FORMS } from '../../submissions/state/kept-form.ts'
import { become } from '../../submissions/state/keyed-lines.ts'
import type { Line } from '../../submissions/state/line.ts'
import { fingerprint } from '../../templates/values/fingerprint.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { KnownBooks } from '../intake/known-books.ts'
import { UnusableError } from '../unusable.ts'
import { type PlacedState, placedState, type StateBook } from './placed-lines.ts'
import { type StateOffice, stateBook } from './state-book.ts'
import type { Replacement, StateFiles } from './state-files.ts'
import { filesFor, planState } from './state-plan.ts'

/** How often a state is read again because somebody saved it meanwhile, before a person is asked to wait. */
const TRIES = 5

interface Reading extends StateRead {
  readonly placed: PlacedState
  readonly books: readonly StateBook[]
}

export class WorkbookHome implements StateHome {
  /** Every event that was applied, in its order. */
  readonly applied: StateEvent[] = []

  constructor(
    private readonly registry: Registry,
    private readonly files: StateFiles,
    private readonly office: StateOffice,
    private readonly codec: Codec,
    private readonly known = new KnownBooks(),
  ) {}

  private last: Reading | null = null

  async read(): Promise<StateRead> {
    const { lines, revision } = await this.reading()
    return { lines, revision }
  }

  /** The office's workbooks as one; `null` where it has none yet. */
  async wholeOffice(): Promise<Office | null> {
    const { books } = await this.reading()
    const [first, ...others] = books.map(({ office }) => office)
    const made = KEPT_FORMS.map(({ form }) => form)
    return first === undefined ? null : joinOffices(this.registry, [first, ...others], made)
  }

  private async reading(): Promise<Reading> {
    const books: StateBook[] = []
    for (const file of await this.files.list()) {
      const bytes = await file.bytes()
      const book = await this.known.book(file.path, bytes, this.codec)
      const office = await this.known.part(this.registry, file.path, bytes, this.codec, this.office)
      if ('reason' in office) continue
      if (office.union === this.office.union && office.year === this.office.year)
        books.push({ path: file.path, bytes, book, office })
    }
    const marks = books.map(({ path, bytes }) => `${path} ${this.files.mark(bytes)}`)
    const revision = fingerprint(marks.sort().join('\n'))
    if (this.last?.revision === revision) return this.last
    const placed = placedState(books)
    this.last = { books, placed, lines: placed.lines, revision }
    return this.last
  }

  async apply(events: readonly StateEvent[]): Promise<StateChanged> {
    let conflicts: StateChanged['conflicts'] = []
    const read = await this.rewrite((lines) => {
      const applied = applyEvents(lines, events)
      conflicts = applied.conflicts
      return applied.lines
    })
    this.applied.push(...events)
    return { ...read, conflicts }
  }

  /** Has the workbooks say the lines of a state, each where it stands; lines that the state lacks are left blank. */
  become(wanted: readonly Line[]): Promise<StateRead> {
    return this.rewrite((lines) => become(lines, wanted))
  }

  /** @param change the lines as they are to be: those that are there in their order, and new ones behind */
  private async rewrite(change: (lines: readonly Line[]) => readonly Line[]): Promise<StateRead> {
    for (let tried = 0; tried < TRIES; tried++) {
      const before = await this.reading()
      const plan = planState(before.placed, change(before.lines))
      const [lacking] = plan.lacking
      if (lacking !== undefined)
        throw new UnusableError(
          `《${lacking.sheet.path}》的“${lacking.sheet.sheet}”表缺少要填写的一列，没有改动：请用本版本的模板重做这张表`,
        )
      if (await this.replace(before, plan)) return this.read()
    }
    throw new UnusableError('办公室工作簿正被别人反复保存，没有写入：请等保存停下来再试')
  }

  private async replace({ books }: Reading, plan: ReturnType<typeof planState>): Promise<boolean> {
    const replacements: Replacement[] = plan.books.map(({ path, edit }) => {
      const { bytes } = books.find((book) => book.path === path)!
      return { path, was: this.files.mark(bytes), bytes: editBook(bytes, edit, this.codec) }
    })
    for (const [file, forms] of filesFor(plan.homeless)) {
      const lines = forms.flatMap((form) => plan.homeless.get(form) ?? [])
      const made = await stateBook(this.office, file, forms, lines, this.codec)
      const there = books.find((book) => book.path === file)
      if (there === undefined) replacements.push({ path: file, was: null, bytes: made })
      else replacements.push(await this.withSheets(there, forms, made, replacements))
    }
    if (replacements.length === 0) return true
    return (await this.files.replace(replacements)).length === 0
  }

  /** A workbook that is there, with further sheets of the state put into it. */
  private async withSheets(
    { path, bytes, office, book }: StateBook,
    forms: readonly string[],
    made: Uint8Array,
    replacements: Replacement[],
  ): Promise<Replacement> {
    const held = new Set(office.sheets.map(({ reading }) => reading.form.id))
    const added = (await openWorkbook(made, { ...this.codec, name: path })).sheets.map(({ name }) => name)
    const wanted = added.filter((name) => !book.sheets.some((grid) => grid.name === name))
    if (wanted.length === 0 || forms.some((form) => held.has(form)))
      throw new UnusableError(`《${path}》里已有同名的工作表，不能再加：请改名后再试，没有写入`)
    const at = replacements.findIndex((each) => each.path === path)
    const base = at < 0 ? bytes : replacements.splice(at, 1)[0]!.bytes
    const edit = { sheets: wanted.map((sheet) => ({ from: made, sheet })) }
    return { path, was: this.files.mark(bytes), bytes: editBook(base, edit, this.codec) }
  }
}
