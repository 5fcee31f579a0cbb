/** Somebody else's form on the page: put in, settled column by column, read, and taken back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { MemoryFolder } from '../../../desk/homes/memory.ts'
import { BLANK } from '../../../desk/session/blank-state.ts'
import { OfficeSession } from '../../../desk/session/office-session.ts'
import type { DeskState } from '../../../desk/session/session.ts'
import type { MappedForm } from '../../../desk/views/mapping.ts'
import { nextYearFiles } from '../../../office/folder/next-year-files.ts'
import { stateOf } from '../../../office/folder/office-change.ts'
import { makeFolders } from '../../../office/folder/office-folder.ts'
import type { GivenFile } from '../../../office/intake/given.ts'
import { registry } from '../../../programmes/registry.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { foreignSenders, formMapping } from '../../../templates/forms/form-mapping.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { noticeOf } from '../../pipeline/support/office-desk.ts'
import { day } from '../../pipeline/support/sendings.ts'
import { book, grid, studioSummary } from '../../submissions/foreign/strangers.ts'
import { xlsxOf } from '../../submissions/foreign/strangers-file.ts'

const SAMPLE = '济南市劳模和工匠人才创新工作室推荐汇总表'

let folder: MemoryFolder
let now: () => DeskState
let session: OfficeSession
beforeAll(async () => {
  folder = new MemoryFolder(
    '办公室',
    new Map<string, Uint8Array>([
      ['通知.xlsx', await noticeOf(['历下区总工会', '市中区总工会'], 2026)],
      ['收件/历下区.xlsx', await xlsxOf(studioSummary('历下区总工会'))],
    ]),
  )
  let state = BLANK
  let stamps = 0
  session = new OfficeSession({
    registry,
    codec: browserCodec,
    today: () => day('2026-10-10'),
    stamp: () => `2026-10-10T00-00-00-${String(++stamps).padStart(3, '0')}`,
    pause: async () => {},
    tell: (changed) => {
      state = { ...state, ...changed }
    },
  })
  now = () => state
  await session.open(folder, 'dropped')
})

const given = async (strange: Book, path = '表样.xlsx'): Promise<GivenFile> => {
  const bytes = await xlsxOf(strange)
  return { path, name: path, bytes: async () => bytes }
}

const mapping = () => now().views!.mapping
const form = (): MappedForm => mapping().forms.find(({ sample }) => sample === SAMPLE)!
const column = (label: string) => form().columns.find((each) => each.label === label)!
const linesOf = async () =>
  (await stateOf({ registry, folder, codec: nodeCodec })).filter(({ form: id }) => id === formMapping.id)

// From the day on which a form comes in to the next year: each goes on from the one before.
describe('somebody else’s form on the page', { shuffle: false }, () => {
  it('is put before the office from 收件, with what is filled in, and can be taken back', async () => {
    expect(mapping()).toMatchObject({ strangers: ['历下区.xlsx'], forms: [], open: 0 })
    await session.mapFile('历下区.xlsx')
    expect(now()).toMatchObject({ phase: 'ready', message: null, undo: '撤销：放入表样 历下区.xlsx' })
    expect(form()).toMatchObject({ form: '创新工作室申报表', confirmed: null, certainty: '很可能' })
    expect(form().columns).toHaveLength(15)
    expect(column('领衔人·身份证号')).toMatchObject({
      column: '领衔人·证件号码',
      state: 'open',
      examples: ['370102********1234', '370102********2345'],
    })
    expect(mapping().open).toBe(1)
    expect(structuredClone(now())).toEqual(now())
    expect(await linesOf()).toHaveLength(16)
    await session.undo()
    expect(await linesOf()).toEqual([])
  })

  it('is settled column by column: another of ours, none of ours, never one of ours twice', async () => {
    await session.mapFile(await given(studioSummary('')))
    const say = (label: string, named: string | null, unit: string | null = null) =>
      session.act({ kind: 'mapColumn', sample: SAMPLE, label, column: named, unit, confirmed: '是' })
    await say('上年度投入经费', '经费·单位日常经费（万元）')
    expect(now().message?.details).toEqual(['“上年度投入经费”没有确认：表头没有写金额单位，请选元或万元'])
    await say('上年度投入经费', '经费·单位日常经费（万元）', '万元')
    await say('联系人', '不对应')
    await say('备注', '工作室名称')
    expect(now().message?.details).toEqual([
      '“备注”没有确认：“工作室名称”已经对应“工作室名称”，请先把它改为“不对应”',
    ])
    expect(column('上年度投入经费')).toMatchObject({ state: 'read', unit: '万元', confirmed: '是' })
    expect(column('联系人').state).toBe('unread')
    expect(column('备注').state).toBe('open')
    await session.undo()
    expect(column('联系人').state).toBe('open')
  })

  it('is taken for another of our forms, its columns listed anew, and taken back as it was', async () => {
    const before = form()
    expect(before.titles).toContainEqual({ title: '创新工作室申报表', known: 11 })
    const { title } = before.titles.find((each) => each.title.includes('汇总表'))!
    await session.act({ kind: 'chooseForm', sample: SAMPLE, programme: before.programme, form: title })
    expect(now()).toMatchObject({ message: null, undo: `撤销：改作《${title}》 ${SAMPLE}` })
    expect(form()).toMatchObject({ form: title, certainty: '确定', confirmed: null, listedFor: null })
    expect(form().columns.filter(({ confirmed }) => confirmed !== null)).toEqual([])
    expect(
      form().columns.every(
        ({ column: own }) => own === null || own === '不对应' || form().ours.includes(own),
      ),
    ).toBe(true)
    await session.undo()
    expect(form()).toEqual(before)
    await session.act({ kind: 'mapForm', sample: SAMPLE, confirmed: '否' })
    expect(form()).toMatchObject({ form: '创新工作室申报表', confirmed: '否' })
    await session.undo()
    expect(form()).toEqual(before)
  })

  it('is read once it is confirmed, the columns with it; the sender is confirmed once', async () => {
    await session.act({ kind: 'mapForm', sample: SAMPLE, confirmed: '是', columns: true })
    expect(form().columns.map(({ state }) => state)).not.toContain('open')
    expect(column('联系电话')).toMatchObject({ state: 'unread', column: '不对应' })
    expect(now().resultsBehind).toBe(true)
    await session.run()
    expect(now().resultsBehind).toBe(false)
    expect(now().views!.review.rows).toHaveLength(2)
    expect(mapping()).toMatchObject({ open: 1, strangers: [] })
    const [sender] = mapping().senders
    expect(sender).toMatchObject({
      unit: '历下区总工会',
      unitKind: '区县总工会',
      confirmed: null,
      files: [{ file: '历下区.xlsx', year: 2026, version: 1 }],
    })
    const { programme, found, unit, unitKind } = sender!
    await session.act({ kind: 'settleSender', programme, found, unit, unitKind, confirmed: '是' })
    expect(mapping()).toMatchObject({ open: 0, senders: [{ confirmed: '是', confirmedBy: '王芳' }] })
  })

  it('shows of next year’s form only what changed', async () => {
    const [sheet] = studioSummary('').sheets
    const rows = sheet!.rows.map(({ cells }) =>
      cells.map((cell) =>
        cell === '成立时间'
          ? '创建时间'
          : cell === '2026年济南市劳模和工匠人才创新工作室推荐汇总表'
            ? `2027年${SAMPLE}`
            : cell,
      ),
    )
    const merges = sheet!.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right] as const)
    await session.mapFile(await given(book(grid('Sheet1', rows, merges))))
    expect(form().confirmed).toBe('是')
    expect(form().columns.filter(({ state }) => state === 'open' || state === 'gone')).toMatchObject([
      { label: '成立时间', state: 'gone' },
      { label: '创建时间', state: 'open' },
    ])
    await session.act({ kind: 'forgetColumns', sample: SAMPLE, labels: ['成立时间'] })
    expect(form().columns.map(({ label }) => label)).not.toContain('成立时间')
  })

  it('goes along into the next year; who sent what is asked anew', async () => {
    const { files } = await nextYearFiles({ registry, folder, codec: nodeCodec }, 2027, '年度')
    const next = new MemoryFolder('2027', new Map(files))
    await makeFolders(next)
    const lines = await stateOf({ registry, folder: next, codec: nodeCodec })
    const of = (all: readonly Line[]) => all.filter((line) => line.form === formMapping.id)
    const values = (all: readonly Line[]) => all.map((line) => line.values)
    expect(values(of(lines))).toEqual(values(await linesOf()))
    expect(lines.filter((line) => line.form === foreignSenders.id)).toEqual([])
  })

  it('says why a file cannot be mapped', async () => {
    await session.mapFile('没有.xlsx')
    expect(now()).toMatchObject({ phase: 'ready', message: { intent: 'error' } })
    await session.mapFile(await given(book(grid('表', [['甲', '乙', '丙']]))))
    expect(now().message?.text).toContain('里没有认得的栏目')
  })
})
