/** An office's folder on a disk, worked in as an office does; after every run all that must hold is held against it. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { Hazard } from '../../../examples/make/hazard.ts'
import { noticeRows } from '../../../examples/make/notice.ts'
import { changeOffice, stateOf } from '../../../office/folder/office-change.ts'
import { type OfficeRun, officeRun } from '../../../office/folder/office-run.ts'
import { officeOnDisk } from '../../../pipeline/disk.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { rewardList } from '../../../programmes/jinan-hazard/forms/reward-list.ts'
import { registry } from '../../../programmes/registry.ts'
import { templateFor } from '../../../programmes/registry-of.ts'
import type { Conflict } from '../../../submissions/state/apply.ts'
import { KEPT_FORMS, keptForm } from '../../../submissions/state/kept-form.ts'
import { type Line, type LineValue, lineKey, valueKey } from '../../../submissions/state/line.ts'
import {
  type Acts,
  type Decision,
  decisionActs,
  type Meant,
  receiptActs,
} from '../../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../../submissions/state/office-key.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { RECEIPT_STATES } from '../../../templates/forms/receipts.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { composeWorkbook } from '../../../workbook/compose/compose.ts'
import { differingParts } from '../../../workbook/package/differing-parts.ts'
import { short } from './command-line.ts'
import { CITY, day, HAZARDS, PROVINCIAL, STUDIOS } from './sendings.ts'

/** From which states a receipt may come into another. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  未接收: ['未接收', '已接收', '退回'],
  已接收: ['已接收', '已解锁'],
  退回: ['退回', '已接收'],
  已解锁: ['已解锁', '已接收', '退回'],
}

/** A notice without the sheets that a run keeps: they get workbooks of their own. */
export const noticeOf = (
  units: readonly string[],
  year: number,
  more: { readonly inbox?: string } = {},
): Promise<Uint8Array> => {
  const blank = short(templateFor(registry, null, '市总工会')!)
  const own = {
    ...blank,
    sheets: blank.sheets.filter(({ form }) => !KEPT_FORMS.some((kept) => kept.form === form)),
  }
  return composeWorkbook(own, {
    cards: { [officeInfo.id]: { office: CITY, level: '市级', year, contact: '王芳', ...more } },
    rows: {
      [allocations.id]: [
        ...[STUDIOS, HAZARDS].flatMap((programme) => units.map((unit) => [programme, unit, '区县总工会'])),
        ...units.map((unit) => [PROVINCIAL, unit, '县（市、区）总工会']),
      ].map(([programme, unit, unitKind]) => ({ values: { programme, unit, unitKind, max: 3 } })),
      [noticeTerms.id]: noticeRows(['jinan-studio', 'jinan-hazard', 'shandong-studio']).map((values) => ({
        values,
      })),
    },
  })
}

/** Every file below a folder, hidden ones left out. */
export async function filesBelow(root: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1)
    if (!entry.isFile() || path.split('/').some((name) => name.startsWith('.'))) continue
    files.set(path, await readFile(join(root, path)))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const cellOf = (value: LineValue): ExcelJS.CellValue =>
  typeof value === 'object' ? value.toString() : (value as ExcelJS.CellValue)

const matches = ({ values }: Line, about: Readonly<Record<string, LineValue>>): boolean =>
  Object.entries(about).every(([key, value]) => valueKey(values[key]) === valueKey(value))

interface Filled {
  readonly form: string
  readonly about: Readonly<Record<string, LineValue>>
  readonly sets: Readonly<Record<string, LineValue>>
}

export type OnState = (state: readonly Line[], office: OfficeKey) => Acts

export interface DoneAtDesk {
  readonly acts: Acts
  readonly conflicts: readonly Conflict[]
}

export class Desk {
  private clock = 0
  private states = new Map<string, string>()
  /** What people filled, later ones in front of earlier ones: all of it has to stay. */
  private filled: Filled[] = []

  constructor(
    readonly root: string,
    readonly year: number,
  ) {}

  static async open(units: readonly string[], year: number): Promise<Desk> {
    const root = await mkdtemp(join(tmpdir(), 'office-'))
    const desk = new Desk(root, year)
    await desk.put('通知.xlsx', await noticeOf(units, year))
    await mkdir(join(root, '收件'))
    return desk
  }

  async put(path: string, bytes: Uint8Array | string): Promise<void> {
    await mkdir(dirname(join(this.root, path)), { recursive: true })
    await writeFile(join(this.root, path), bytes)
  }

  receives = (name: string, bytes: Uint8Array | string): Promise<void> => this.put(`收件/${name}`, bytes)
  result = (path: string): Promise<Uint8Array> => readFile(join(this.root, '结果', path))
  drops = (name: string): Promise<void> => rm(join(this.root, '收件', name))
  protected leavesFolder = (): Promise<void> => rm(this.root, { recursive: true, force: true })
  leaves = (): Promise<void> => this.leavesFolder()
  state = async (): Promise<readonly Line[]> => stateOf(await officeOnDisk(this.root))
  stamp = (): string => `2026-01-01T00-00-00-${String(++this.clock).padStart(4, '0')}`

  private actor = () => ({ name: '王芳', on: day(`${this.year}-10-10`) })

  /** Does something to the state, wherever it is kept. */
  protected does = async (act: OnState): Promise<DoneAtDesk> =>
    changeOffice(await officeOnDisk(this.root), this.stamp(), act)

  async act(act: 'receive' | 'sendBack' | 'unlock', meant: Meant, reason?: string): Promise<number> {
    const { acts, conflicts } = await this.does((state, office) =>
      receiptActs(office, state, act, meant, this.actor(), reason),
    )
    expect(conflicts).toEqual([])
    return acts.events.length
  }

  async decide(meant: Meant, decision: Decision): Promise<void> {
    const { conflicts, acts } = await this.does((state, office) =>
      decisionActs(office, state, meant, this.actor(), decision),
    )
    expect([conflicts, acts.events.length]).toEqual([[], 1])
    this.remember({ form: 'decisions', about: { ...meant } as never, sets: { ...decision } as never })
  }

  private remember(filled: Filled): void {
    this.filled.push(filled)
  }

  /** Fills cells of one line as a person does in Excel: a new file is moved into the place of the old one. */
  async fills(form: string, about: Filled['about'], sets: Filled['sets']): Promise<void> {
    const { file, form: declared } = keptForm(form)
    await this.inExcel(file, (book) => {
      const sheet = book.getWorksheet(declared.sheet)!
      const column = (key: string): number => Object.keys(declared.columns).indexOf(key) + 1
      for (let number = 4; number <= sheet.rowCount; number++) {
        const row = sheet.getRow(number)
        const shown = (key: string): string => String(row.getCell(column(key)).value ?? '')
        if (!Object.entries(about).every(([key, value]) => shown(key) === String(value))) continue
        for (const [key, value] of Object.entries(sets)) row.getCell(column(key)).value = cellOf(value)
        return
      }
      throw new Error(`no line of ${form} about ${JSON.stringify(about)}`)
    })
    this.remember({ form, about, sets })
  }

  /** Fills the value of a term of the notice, as a person does in the year that a folder was started for. */
  async notices(term: string, value: string): Promise<void> {
    await this.inExcel('通知.xlsx', (book) => {
      const sheet = book.getWorksheet(noticeTerms.sheet)!
      const column = (key: string): number => Object.keys(noticeTerms.columns).indexOf(key) + 1
      for (let number = 4; number <= sheet.rowCount; number++)
        if (sheet.getRow(number).getCell(column('term')).value === term)
          sheet.getRow(number).getCell(column('value')).value = value
    })
  }

  /** Puts the list of what was paid into the folder, as a workbook of its own. */
  async pays(paid: readonly { readonly unit: string; readonly hazard: Hazard }[]): Promise<void> {
    const blank = short(templateFor(registry, null, '市总工会')!)
    const sheets = blank.sheets.filter(({ form }) => [officeInfo.id, rewardList.id].includes(form.id))
    const rows = paid.map(({ unit, hazard }) => {
      const [row] = hazard.rows[hazardApplication.id]!
      const { number, employer, hazard: name, hazardPlace, finder, level, reward } = row!
      const values = { number, employer, hazard: name, hazardPlace, finder, level, reward }
      return {
        values: { ...values, year: this.year, unit, batch: '第一批', paidOn: day(`${this.year}-11-20`) },
      }
    })
    const cards = { [officeInfo.id]: { office: CITY, level: '市级', year: this.year } }
    await this.put(
      '发放.xlsx',
      await composeWorkbook({ ...blank, sheets }, { cards, rows: { [rewardList.id]: rows } }),
    )
  }

  async inExcel(path: string, change: (book: ExcelJS.Workbook) => void): Promise<void> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(this.root, path))
    change(book)
    await book.xlsx.writeFile(join(this.root, '~$save.tmp'))
    await rename(join(this.root, '~$save.tmp'), join(this.root, path))
  }

  /** A run of the office; everything that has to hold after one is held against it. */
  async run(): Promise<OfficeRun> {
    const done = await this.bareRun()
    expect(done.conflicts).toEqual([])
    expect(done.run.defects).toEqual([])
    for (const { node } of done.run.rollups) {
      const { read, accepted, sentBack, review, duplicate, superseded, waiting } = node.counts
      expect(accepted + sentBack + review + duplicate + superseded + waiting).toBe(read)
      expect(node.entries).toHaveLength(read)
    }
    await this.holds()
    // Each run is made twice on the long way; on the short one some of them.
    if (this.clock % 6 === 0 || process.env['LONG_SEEDS'] !== undefined)
      await this.changesNothing(() => this.bareRun())
    return done
  }

  /** That something done leaves every file as it was: the state byte for byte, the results part for part. */
  async changesNothing(doing: () => Promise<unknown>): Promise<void> {
    const before = await filesBelow(this.root)
    await doing()
    const after = await filesBelow(this.root)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, bytes] of after) {
      const was = before.get(path)!
      if (bytes.equals(was)) continue
      expect(path).toMatch(/^结果.*\.(xlsx|docx)$/)
      // A letter bears the moment at which it was made.
      const differing = differingParts(was, bytes, nodeCodec).filter((part) => part !== 'docProps/core.xml')
      expect(differing, path).toEqual([])
    }
  }

  bareRun = async (): Promise<OfficeRun> =>
    officeRun(await officeOnDisk(this.root), {
      besides: null,
      replies: false,
      today: day(`${this.year}-10-10`),
      stamp: this.stamp(),
    })

  /** That nothing filled is lost, receipts go from state to state as they may, and the workbooks open. */
  async holds(): Promise<void> {
    const lines = await this.state()
    for (const { form, about, sets } of this.filled) {
      const own = lines.filter((line) => line.form === form && matches(line, about))
      const later = this.filled
        .slice(this.filled.findIndex((each) => each.sets === sets) + 1)
        .filter((each) => each.form === form && JSON.stringify(each.about) === JSON.stringify(about))
      for (const [key, value] of Object.entries(sets)) {
        if (later.some((each) => Object.hasOwn(each.sets, key))) continue
        expect(
          own.map(({ values }) => valueKey(values[key])),
          `${form} ${JSON.stringify(about)} ${key}`,
        ).toEqual([valueKey(value)])
      }
    }
    const states = new Map<string, string>()
    for (const { form, values } of lines) {
      if (form !== 'receipts') continue
      const state = String(values['state'])
      const key = lineKey(keptForm('receipts'), values)
      expect(RECEIPT_STATES).toContain(state)
      expect(states.has(key), `twice: ${key}`).toBe(false)
      expect(ALLOWED[this.states.get(key) ?? '未接收']).toContain(state)
      states.set(key, state)
    }
    for (const key of this.states.keys()) expect(states.has(key), `gone: ${key}`).toBe(true)
    this.states = states
    for (const name of await readdir(this.root))
      if (/^[^~].*\.xlsx$/.test(name))
        expect(readBook(await readFile(join(this.root, name))).sheets).not.toEqual([])
  }

  linesOf = async (form: Pick<Form, 'id'>): Promise<readonly Line['values'][]> =>
    (await this.state()).filter((line) => line.form === form.id).map(({ values }) => values)
}
