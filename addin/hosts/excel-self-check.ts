/**
 * Some fifteen calls of the kinds that the pane makes, tried in a sheet of their own that goes again: what this Excel can
 * do, in two minutes, where nobody of us can look.
 */
import { HostError, type SelfCheck, type TriedCall } from '../host.ts'
import { type ExcelLink, errorCode } from './excel-link.ts'
import { STRUCK, STRUCK_WANTED } from './excel-struck.ts'

const SHEET = '安装自检'

interface Call {
  readonly name: string
  /** Minor number of ExcelApi. */
  readonly since: number
  readonly member?: readonly [type: string, member: string]
  readonly work: (link: ExcelLink, sheet: string) => Promise<unknown>
}

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown

/** Queues on the sheet, syncs, and looks at what came. */
const batch =
  (queue: Work, look: (queued: never) => boolean = () => true) =>
  (link: ExcelLink, name: string): Promise<void> =>
    link.batch(async (context) => {
      const queued = queue(context.workbook.worksheets.getItem(name), context)
      await context.sync()
      if (!look(queued as never)) throw new Error('the answer is another one than expected')
    })

const loaded = <T extends { load(what: string): unknown }>(object: T, what: string): T => {
  object.load(what)
  return object
}

const FORMULA = '=LEN("union-workbooks:info")>0'

function format(target: Excel.Range | Excel.RangeAreas): void {
  const { custom } = target.conditionalFormats.add('Custom')
  custom.rule.formula = FORMULA
  custom.format.fill.color = '#FFF2CC'
}

const CALLS: readonly Call[] = [
  {
    name: '写入文字、数字、日期',
    since: 1,
    work: batch((sheet) => {
      const range = sheet.getRange('A1:A3')
      range.numberFormat = [['@'], ['General'], ['yyyy-mm-dd']]
      range.values = [['001'], [1.5], [43_948]]
    }),
  },
  {
    name: '读回写入的内容',
    since: 1,
    work: batch(
      (sheet) => loaded(sheet.getRange('A1:A3'), 'values'),
      ({ values }: Excel.Range) => JSON.stringify(values) === '[["001"],[1.5],[43948]]',
    ),
  },
  {
    name: '看出日期系统',
    since: 1,
    work: batch(
      (sheet) => loaded(sheet.getRange('A3'), 'text'),
      ({ text }: Excel.Range) => /2020|2024/.test(String(text)),
    ),
  },
  {
    name: '查出用到的区域',
    since: 4,
    work: batch(
      (sheet) => loaded(sheet.getUsedRangeOrNullObject(true), 'rowCount'),
      ({ rowCount }: Excel.Range) => rowCount === 3,
    ),
  },
  { name: '标记单元格', since: 6, work: batch((sheet) => format(sheet.getRange('A1'))) },
  { name: '标记多个区域', since: 9, work: batch((sheet) => format(sheet.getRanges('A2,C3:C4'))) },
  {
    name: '找到自己的标记',
    since: 6,
    work: (link, name) =>
      link.batch(async (context) => {
        const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats
        formats.load('items/id,items/type')
        await context.sync()
        for (const each of formats.items) each.custom.rule.load('formula')
        await context.sync()
        if (!formats.items.some(({ custom }) => custom.rule.formula.includes('union-workbooks')))
          throw new Error('the formula comes back as another one')
      }),
  },
  {
    name: '查出隐藏的行',
    since: 9,
    work: batch((sheet) => sheet.getRange('A1:A3').getRowProperties({ rowHidden: true })),
  },
  {
    name: '查出删除线',
    since: 9,
    work: async (link, name) => {
      await batch(
        (sheet) => loaded(sheet.getRange('A1:A3'), STRUCK),
        ({ format: { font } }: Excel.Range) => font.strikethrough === false,
      )(link, name)
      await batch(
        (sheet) => sheet.getRange('A1:A3').getRowProperties(STRUCK_WANTED),
        ({ value }: { value: readonly unknown[] }) => value.length === 3,
      )(link, name)
      await batch(
        (sheet) => sheet.getRange('A1:A3').getCellProperties(STRUCK_WANTED),
        ({ value }: { value: readonly unknown[] }) => value.length === 3,
      )(link, name)
    },
  },
  {
    name: '查出合并的单元格',
    since: 13,
    work: batch((sheet) => loaded(sheet.getRange('A1:C3').getMergedAreasOrNullObject(), 'areaCount')),
  },
  {
    name: '写批注、清除批注',
    since: 18,
    member: ['Worksheet', 'notes'],
    work: async (link, name) => {
      await batch((sheet) => sheet.notes.add('A1', SHEET))(link, name)
      await batch((sheet) => sheet.notes.getItem('A1').delete())(link, name)
    },
  },
  {
    name: '听到改动和选择',
    since: 9,
    work: async (link) => {
      const registered = await link.batch(async (context) => {
        const all = context.workbook.worksheets
        const both = [all.onChanged.add(async () => {}), all.onSelectionChanged.add(async () => {})]
        await context.sync()
        return both
      })
      const context = registered[0]!.context as Excel.RequestContext
      await link.batchOf(context, async () => {
        for (const each of registered) each.remove()
        await context.sync()
      })
    },
  },
  { name: '等单元格编辑完', since: 1, work: (link) => link.batch((context) => context.sync(), true) },
  {
    name: '一次撤销',
    since: 20,
    work: (link, name) =>
      link.undoable(async (context) => {
        context.workbook.worksheets.getItem(name).getRange('B1').values = [['一']]
        await context.sync()
      }),
  },
]

async function tried(
  link: ExcelLink,
  { name, since, member, work }: Call,
  sheet: string,
): Promise<TriedCall> {
  const call = { name, set: `ExcelApi 1.${since}` }
  if (!link.since(since)) return { ...call, outcome: 'absent', detail: '', ms: 0 }
  if (member && !link.has(since, ...member)) return { ...call, outcome: 'absent', detail: member[1], ms: 0 }
  const started = performance.now()
  const ms = (): number => Math.round(performance.now() - started)
  try {
    await work(link, sheet)
    return { ...call, outcome: 'passed', detail: '', ms: ms() }
  } catch (error) {
    const cause = error instanceof HostError ? (error.cause ?? error) : error
    const words = [errorCode(cause), error instanceof Error ? error.message : String(error)]
    return { ...call, outcome: 'failed', detail: words.filter(Boolean).join(' '), ms: ms() }
  }
}

/** The name of a new sheet at the end; the user stays where they are. */
const addSheet = (link: ExcelLink): Promise<string> =>
  link.batch(async (context) => {
    const all = context.workbook.worksheets
    all.load('items/name')
    await context.sync()
    const taken = new Set(all.items.map(({ name }) => name))
    let name = SHEET
    for (let n = 2; taken.has(name); n++) name = `${SHEET}${n}`
    all.add(name)
    await context.sync()
    return name
  })

export async function selfCheck(link: ExcelLink): Promise<SelfCheck> {
  const minors = Array.from({ length: 40 }, (_, i) => i + 1)
  const facts: (readonly [string, string])[] = [
    ...link.facts(),
    ['ExcelApi', `1.${minors.filter((minor) => link.since(minor)).at(-1)}`],
  ]
  const started = performance.now()
  let sheet: string
  try {
    sheet = await addSheet(link)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const ms = Math.round(performance.now() - started)
    return { facts, calls: [{ name: '新建工作表', set: 'ExcelApi 1.1', outcome: 'failed', detail, ms }] }
  }
  const added = Math.round(performance.now() - started)
  const calls: TriedCall[] = [
    { name: '新建工作表', set: 'ExcelApi 1.1', outcome: 'passed', detail: '', ms: added },
  ]
  for (const call of CALLS) calls.push(await tried(link, call, sheet))
  calls.push(await tried(link, { name: '删去工作表', since: 1, work: batch((each) => each.delete()) }, sheet))
  return { facts, calls }
}
