/** F8 and Shift+F8 in any tempo: Excel reports selections late, in bursts, or not at all. */
import { describe, expect, it } from 'vitest'
import type { CellPlace, HostEvent } from '../../../addin/host.ts'
import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import type { Finding } from '../../../templates/findings/finding.ts'
import {
  allListed,
  cellOf,
  exampleBook,
  HeldTimers,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const faulty = withCells(good, STUDIO_SHEET, {
  [at('studio')]: null,
  [at('leader')]: null,
  [at('namedOn', 1)]: '2020-13-01',
  [at('leader', 1)]: null,
  [at('studio', 2)]: null,
})

/** A workbook that says when a jump is made, and reports selections when the test wants it. */
class SlowHost extends MemoryHost {
  readonly jumps: CellPlace[] = []
  readonly #waiting: (() => void)[] = []
  #on: (event: HostEvent) => void = () => {}

  override listen(on: (event: HostEvent) => void): () => void {
    this.#on = on
    return super.listen(on)
  }

  override jump(place: CellPlace): Promise<void> {
    this.jumps.push(place)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** The jump that is under way is made. */
  async arrive(): Promise<void> {
    this.#waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }

  tell(place: CellPlace): void {
    this.#on({ kind: 'selected', place })
  }
}

async function checked() {
  const host = new SlowHost(faulty, { active: STUDIO_SHEET })
  const timers = new HeldTimers()
  const pane = createPane(host, { timers })
  await pane.checkSheet()
  // One finding a cell, so that each step is another place.
  const places = new Map<string, Finding>()
  for (const finding of allListed({ pane }))
    if (!places.has(String(finding.address))) places.set(String(finding.address), finding)
  const findings = [...places.values()]
  const place = (i: number): CellPlace => placeOf(STUDIO_SHEET, findings[i]!.address!)
  const selected = () => pane.getState().selected
  return { host, timers, pane, findings, place, selected }
}

describe('stepping', () => {
  it('faster than Excel goes: the last place is gone to, those between are left out', async () => {
    const { host, pane, findings, place, selected } = await checked()
    void pane.select(findings[0]!.id)
    void pane.select(findings[1]!.id)
    void pane.select(findings[2]!.id)
    expect(selected()).toBe(findings[2]!.id)
    expect(host.jumps).toEqual([place(0)])
    await host.arrive()
    await host.arrive()
    expect(host.jumps).toEqual([place(0), place(2)])
    host.tell(place(0))
    expect(selected()).toBe(findings[2]!.id)
    host.tell(place(2))
    expect(selected()).toBe(findings[2]!.id)
    expect(pane.getState().cell?.address).toBe(findings[2]!.address)
  })

  it('forth and back before Excel has reported the first', async () => {
    const { host, pane, findings, place, selected } = await checked()
    void pane.select(findings[0]!.id)
    await host.arrive()
    void pane.next()
    await host.arrive()
    void pane.previous()
    await host.arrive()
    for (const each of [...host.jumps]) host.tell(each)
    expect(selected()).toBe(findings[0]!.id)
    expect(pane.getState().cell?.place).toEqual(place(0))
  })

  it('where Excel reports the last jump only', async () => {
    const { host, pane, findings, place, selected } = await checked()
    void pane.select(findings[0]!.id)
    await host.arrive()
    void pane.select(findings[1]!.id)
    await host.arrive()
    host.tell(place(1))
    expect(selected()).toBe(findings[1]!.id)
    host.tell(place(2))
    expect(selected()).toBe(findings[2]!.id)
  })

  it('a click of the user’s reported after F8 but made before it moves nothing', async () => {
    const { host, pane, findings, place, selected } = await checked()
    void pane.select(findings[1]!.id)
    host.tell(place(0))
    await host.arrive()
    host.tell(place(1))
    expect(selected()).toBe(findings[1]!.id)
    expect(pane.getState().cell?.place).toEqual(place(1))
  })

  it('a click of the user’s counts where Excel never reports the jump', async () => {
    const { host, timers, pane, findings, place, selected } = await checked()
    void pane.select(findings[1]!.id)
    await host.arrive()
    host.tell(place(2))
    expect(selected()).toBe(findings[1]!.id)
    timers.pass()
    expect(selected()).toBe(findings[2]!.id)
  })

  it('a further jump waits for its own news, however long ago the first was', async () => {
    const { host, timers, pane, findings, place, selected } = await checked()
    void pane.select(findings[0]!.id)
    await host.arrive()
    void pane.select(findings[1]!.id)
    timers.pass()
    host.tell(place(0))
    expect(selected()).toBe(findings[1]!.id)
    await host.arrive()
    host.tell(place(1))
    expect(selected()).toBe(findings[1]!.id)
  })

  it('to a cell that is selected already waits for no news', async () => {
    const { host, pane, findings, place, selected } = await checked()
    host.tell(place(0))
    void pane.select(findings[0]!.id)
    await host.arrive()
    host.tell(place(1))
    expect(selected()).toBe(findings[1]!.id)
  })

  it('a jump that fails is not waited for, and reported', async () => {
    const { host, pane, findings, place, selected } = await checked()
    host.jump = () => Promise.reject(new Error('no'))
    await pane.select(findings[0]!.id)
    expect(pane.getState().notices.map(({ kind }) => kind)).toContain('failed')
    host.tell(place(1))
    expect(selected()).toBe(findings[1]!.id)
  })
})

it('a burst of selections is taken at its beginning and its end', async () => {
  const { host, timers, pane, findings, place, selected } = await checked()
  let drawn = 0
  pane.subscribe(() => drawn++)
  for (let i = 0; i < 50; i++) host.tell(place(i % findings.length))
  host.tell(place(1))
  expect(selected()).toBe(findings[0]!.id)
  expect(drawn).toBeLessThan(4)
  timers.pass()
  expect(selected()).toBe(findings[1]!.id)
  expect(drawn).toBeLessThan(8)
})
