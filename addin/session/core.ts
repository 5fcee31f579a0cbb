/** The pane's state and what it was worked out from, shared by everything that changes it. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Checked } from '../../submissions/check/check-sheet.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { FIX_KINDS, FIX_NAMES, type Fix } from '../../templates/findings/fixes.ts'
import { Places } from '../../templates/read/places.ts'
import { address, type Book } from '../../templates/sheet/grid.ts'
import { type CellPlace, HostError, type HostTrouble, type SheetHost } from '../host.ts'
import { initial, NOTHING } from './first-state.ts'
import { countsOf, fixesByCell, LISTED_AT_ONCE, listSteps } from './list.ts'
import { type Timers, takeSliced } from './slices.ts'
import type { FixGroup, Notice, PaneState } from './state.ts'
import { findingsAt } from './stops.ts'
import { NO_HOST, parametersWords, recognisedSheet, resultPhase, tooManyNotice } from './texts.ts'

/** Why a file is not written into, where its host says so in words for the user. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof HostError && error.trouble === 'refused' ? error.message : null

export const troubleOf = (error: unknown): HostTrouble | null =>
  error instanceof HostError ? error.trouble : null

function fixGroups(fixes: readonly Fix[]): FixGroup[] {
  return FIX_KINDS.flatMap((kind) => {
    const of = fixes.filter((fix) => fix.kind === kind)
    return of.length === 0 ? [] : [{ kind, label: `${FIX_NAMES[kind]}（${of.length} 处）`, fixes: of }]
  })
}

export class Core {
  #state: PaneState
  readonly #listeners = new Set<() => void>()
  #generation = 0
  #tail: Promise<unknown> = Promise.resolve()
  #limit = LISTED_AT_ONCE
  #fixes: readonly Fix[] = []
  /** By their cells. */
  #fixOf: ReadonlyMap<string, Fix> = new Map()
  /** Tells the list that is asked for from those asked for before. */
  #listing = 0
  /** Where the records of the last check stand. */
  places = new Places([])
  /** What the list shows; `null` where nothing was judged. */
  checked: Checked | null = null
  /** The sheets as they were last read. */
  book: Book | null = null
  /** The sheet of 校验本表. */
  sheet: string | null = null

  constructor(
    readonly registry: Registry,
    readonly host: SheetHost | null,
    readonly timers: Timers,
    noHost = NO_HOST,
    /** By whose word a submission is judged besides its own 填报参数. */
    public offices: readonly Office[] = [],
  ) {
    this.#state = initial(host, noHost)
  }

  get state(): PaneState {
    return this.#state
  }

  get findings(): readonly Finding[] {
    return this.checked?.findings ?? []
  }

  get fixes(): readonly Fix[] {
    return this.#fixes
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param words whose word it is, for the user */
  besides(offices: readonly Office[], words: string | null): void {
    this.offices = offices
    this.set({ office: { words } })
  }

  set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }

  /** Puts a message up in place of an earlier one of its kind. */
  notify(...notices: readonly Notice[]): void {
    const kinds = new Set(notices.map(({ kind }) => kind))
    this.set({ notices: [...this.#state.notices.filter(({ kind }) => !kinds.has(kind)), ...notices] })
  }

  drop(...kinds: readonly Notice['kind'][]): void {
    if (this.#state.notices.some(({ kind }) => kinds.includes(kind)))
      this.set({ notices: this.#state.notices.filter(({ kind }) => !kinds.includes(kind)) })
  }

  /** Work that takes the place of what is under way. @returns whether it is still wanted */
  begin(): () => boolean {
    const mine = ++this.#generation
    return () => mine === this.#generation
  }

  /** One after the other: no two pieces of work talk to the host at the same time. */
  exclusive(work: () => Promise<void>): Promise<void> {
    const run = this.#tail.then(work)
    this.#tail = run.catch(() => undefined)
    return run
  }

  /** Nothing was judged: what stood in the list goes. */
  takeNothing(rest: Partial<PaneState>): void {
    this.#judged(null, [], new Places([]))
    this.set({ ...NOTHING, cell: null, ...rest })
  }

  /**
   * Takes a judgement over into the state, all of it at once: the list is worked out first, in slices.
   * @param fixes of what was judged
   */
  async take(
    checked: Checked,
    rest: Partial<PaneState>,
    fixes: readonly Fix[],
    wanted: () => boolean,
  ): Promise<void> {
    const { readings, parameters, findings } = checked
    const places = new Places(readings)
    const sheets = new Set(findings.map(({ sheet }) => sheet))
    const kept = ({ filter }: PaneState): PaneState['filter'] =>
      filter.sheet === null || sheets.has(filter.sheet) ? filter : { ...filter, sheet: null }
    const { groupBy, filter: asked } = this.#state
    const filter = kept(this.#state)
    const steps = listSteps({
      rules: this.registry.rules,
      findings,
      filter,
      groupBy,
      limit: LISTED_AT_ONCE,
      places,
      fixes: fixesByCell(fixes),
    })
    await takeSliced(steps, this.timers, wanted, (list) => {
      this.#judged(checked, fixes, places)
      const counts = countsOf(findings)
      const rows = readings.reduce((sum, { records }) => sum + records.length, 0)
      const { selected, cell } = this.#state
      const asWas = this.#state.filter === asked && this.#state.groupBy === groupBy
      this.set({
        phase: resultPhase(rows, counts),
        recognised: readings.map(recognisedSheet),
        parameters: parametersWords(parameters),
        counts,
        fixes: fixGroups(fixes),
        filter: kept(this.#state),
        selected: findings.some(({ id }) => id === selected) ? selected : null,
        cell: cell && { ...cell, findings: findingsAt(findings, cell.place) },
        list,
        ...rest,
      })
      this.#tellLeftOut()
      // Who asked for another list meanwhile gets it.
      if (!asWas) this.relist()
    })
  }

  #judged(checked: Checked | null, fixes: readonly Fix[], places: Places): void {
    this.checked = checked
    this.places = places
    this.#limit = LISTED_AT_ONCE
    this.#fixes = fixes
    this.#fixOf = fixesByCell(fixes)
    this.#listing++
  }

  /** The list again, under the filter and grouping of now; a later one takes the place of one that is worked on. */
  relist(more = 0): void {
    this.#limit += more
    const mine = ++this.#listing
    const { filter, groupBy } = this.#state
    const steps = listSteps({
      rules: this.registry.rules,
      findings: this.findings,
      filter,
      groupBy,
      limit: this.#limit,
      places: this.places,
      fixes: this.#fixOf,
    })
    void takeSliced(
      steps,
      this.timers,
      () => mine === this.#listing,
      (list) => {
        this.set({ list })
        this.#tellLeftOut()
      },
    )
  }

  #tellLeftOut(): void {
    const { listed, leftOut } = this.#state.list
    if (leftOut > 0) this.notify(tooManyNotice(listed, leftOut))
    else this.drop('too-many')
  }

  /** The list from its beginning, as a new filter shows it. */
  relistAnew(): void {
    this.#limit = LISTED_AT_ONCE
    this.relist()
  }

  /** Where the sheet's selection stands; the list stays where it is. */
  showCell(place: CellPlace): void {
    const findings = findingsAt(this.findings, place)
    this.set({ cell: { place, address: address(place.row, place.column), findings } })
  }

  /** The user selected a cell: the list goes to its findings, where it has any. */
  atCell(place: CellPlace): void {
    this.showCell(place)
    const { selected, cell } = this.#state
    const findings = cell?.findings ?? []
    if (findings.length > 0 && (selected === null || !findings.includes(selected)))
      this.set({ selected: findings[0]! })
  }
}
