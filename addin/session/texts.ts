/** Every sentence of the pane's states. */
import type { Checked, Outcome } from '../../submissions/check/check-sheet.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { SummaryStanding } from '../../submissions/summary/summary-mends.ts'
import type { Severity } from '../../templates/findings/finding.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { address } from '../../templates/sheet/grid.ts'
import type { CellPlace, HostTrouble, MarkOutcome } from '../host.ts'
import type { Notice, ParametersUsed, Phase, RecognisedSheet } from './state.ts'

const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

export const READY = '打开要报送的工作簿，点“校验本表”。'
export const NO_HOST = '这个窗格要在 Excel 里打开。没有 Excel（或使用 WPS）时，请用校验页面。'

export const NO_OFFICE = '这不是填好的办公室工作簿：请选“办公室信息”表已填全的那一份。'

export const officeWords = ({ union, year }: Office): string => `${union} ${year} 年通知`

export const LOADING: Readonly<Record<'reading' | 'summary', string>> = {
  reading: '正在读取工作表…',
  summary: '正在核对申报表和汇总表…',
}

export const judgingText = (rows: number): string => `正在校验 ${figure(rows)} 行…`

/** Why there is nothing to list. */
export function unjudgedPhase(outcome: Exclude<Outcome, Checked>): Phase {
  if (outcome.kind === 'refused') return { kind: 'refused', text: outcome.reason }
  const { kind, sheet } = outcome
  return {
    kind,
    sheet,
    text:
      kind === 'empty'
        ? `“${sheet}”里还没有填内容。`
        : `“${sheet}”不是申报用的表。请切换到申报表，或点“校验全部工作表”。`,
  }
}

export const CHART_IN_FRONT: Phase = {
  kind: 'not-ours',
  sheet: '',
  text: '当前是图表，不是申报用的表。请切换到申报表，或点“校验全部工作表”。',
}

export function resultPhase(rows: number, counts: Readonly<Record<Severity, number>>): Phase {
  const found = counts.error + counts.review + counts.warning + counts.info
  if (found === 0) return { kind: 'passed', rows, text: `全部通过，共 ${figure(rows)} 行。` }
  const all = `校验完成：${figure(rows)} 行，${figure(found)} 个问题`
  const parts = [
    counts.error > 0 ? `必须修改 ${figure(counts.error)} 个` : '',
    counts.warning > 0 ? `须说明 ${figure(counts.warning)} 个` : '',
    counts.review > 0 ? `待审核 ${figure(counts.review)} 个` : '',
  ].filter(Boolean)
  return {
    kind: 'findings',
    text:
      parts.length > 0
        ? `${all}，其中${parts.join('，')}。`
        : `校验完成：${figure(rows)} 行，没有要修改的，${figure(counts.info)} 条提示。`,
  }
}

/** What went wrong with the host, filling the pane where a check had nothing to show. */
export function troublePhase(trouble: HostTrouble | null, detail: string): Phase {
  if (trouble === 'busy') return { kind: 'busy', text: '有单元格正在编辑：按 Enter 结束编辑后重试。' }
  if (trouble === 'too-old')
    return { kind: 'too-old', text: '这个版本的 Excel 缺少所需功能。请改用校验页面。' }
  return { kind: 'failed', text: TROUBLES[trouble ?? 'failed'], detail }
}

const TROUBLES: Readonly<Record<HostTrouble, string>> = {
  busy: '有单元格正在编辑：按 Enter 结束编辑后重试。',
  protected: '工作表有保护，不能写入。请撤销工作表保护后重试。',
  hidden: '这个单元格在隐藏的工作表里，不能跳转。请取消隐藏后再点一次。',
  'too-old': '这个版本的 Excel 缺少所需功能。请改用校验页面。',
  'too-large': '工作表太大，一次读不完。请删去用不到的行列后重试。',
  gone: '工作表已经不在：可能被删除或改了名。请重新校验。',
  refused: '这份工作簿不能就地改写。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  failed: '没有完成。请重试；再次出现时，请把详情发给技术支持。',
}

const notice = (
  kind: Notice['kind'],
  intent: Notice['intent'],
  text: string,
  action: Notice['action'] = null,
  dismissable = true,
): Notice => ({ kind, intent, text, action, dismissable })

export const officeNotice = (text: string): Notice => notice('office', 'error', text)

/** @param refusal why a file cannot be written into, in words of its own */
export const troubleNotice = (
  trouble: HostTrouble | null,
  call: 'remark' | 'recheck' | null,
  refusal: string | null = null,
): Notice => {
  const kind = trouble === 'busy' || trouble === 'protected' ? trouble : 'failed'
  const action =
    call === null || trouble === 'protected' || trouble === 'hidden' || trouble === 'refused'
      ? null
      : { label: '重试', call }
  const text = refusal === null ? TROUBLES[trouble ?? 'failed'] : `${refusal}。`
  return notice(kind, trouble === 'busy' ? 'warning' : 'error', text, action)
}

export const staleNotice: Notice = notice(
  'stale',
  'warning',
  '校验后工作表有变动，列表和标记可能不在原处。',
  { label: '重新校验', call: 'recheck' },
  false,
)

export const editedNotice: Notice = notice(
  'edited',
  'info',
  '校验后单元格有改动，列表还是上次的。',
  { label: '重新校验', call: 'recheck' },
  false,
)

export const marksOldNotice: Notice = notice('marks-old', 'info', '列表已更新，表里的标记还是上次的。', {
  label: '重新标记',
  call: 'remark',
})

export const doneNotice = (text: string): Notice => notice('done', 'success', text)

export const changedNotice = (text: string): Notice => notice('failed', 'warning', text)

const PLACES_NAMED = 3

/** `K6、M6、U6 等 12 处` */
function placesWords(places: readonly CellPlace[]): string {
  const several = new Set(places.map(({ sheet }) => sheet)).size > 1
  const named = places
    .slice(0, PLACES_NAMED)
    .map(({ sheet, row, column }) => `${several ? `“${sheet}”` : ''}${address(row, column)}`)
    .join('、')
  return places.length > PLACES_NAMED ? `${named} 等 ${figure(places.length)} 处` : named
}

/** A file that is read and not written into. */
export const readOnlyNotice = (why: string): Notice => notice('read-only', 'info', `${why}。`)

/** Cells that were to be written and hold formulas. */
export const formulasNotice = (places: readonly CellPlace[]): Notice =>
  notice('formulas', 'warning', `${placesWords(places)}是公式，没有改。请改公式，或改它引用的单元格。`)

/** Cells that do not hold what was written into them. */
export const astrayNotice = (places: readonly CellPlace[]): Notice =>
  notice('astray', 'warning', `${placesWords(places)}没有写成。请取消筛选、显示全部行后重试。`, {
    label: '重试',
    call: 'writeAgain',
  })

export const tooManyNotice = (listed: number, leftOut: number): Notice =>
  notice('too-many', 'info', `问题较多，先列出 ${figure(listed)} 个，还有 ${figure(leftOut)} 个。`)

export const marksUnavailable: Notice = notice(
  'marks-unavailable',
  'info',
  '这里不能标记单元格，问题见下表。',
)

/** A line of a marked copy: what it does not report. */
export const onlySheet = (sheet: string): string => `只校验了工作表“${sheet}”`

/** @param left what a marked copy had to leave alone */
export const copyNotice = (left: readonly string[]): Notice =>
  notice('copy-left', 'warning', `标注副本：${left.join('；')}。`)

export const keptMarks: Notice = notice(
  'protected',
  'warning',
  '有保护的工作表上还留着标记，其余的已清除。请撤销工作表保护后再清除。',
)

/** What marking left out. */
export function markNotices({
  protectedSheets,
  keptNotes,
  skippedMarks,
  skippedNotes,
}: MarkOutcome): Notice[] {
  const notices: Notice[] = []
  if (protectedSheets.length > 0) {
    const names = protectedSheets.map((name) => `“${name}”`).join('、')
    notices.push(notice('protected', 'warning', `${names}有保护，没有标记单元格；问题见下表。`))
  }
  if (skippedMarks > 0)
    notices.push(
      notice(
        'marks-skipped',
        'warning',
        `问题太多，有 ${figure(skippedMarks)} 个较轻的没有标记；都在下表里。`,
      ),
    )
  const notes = [
    keptNotes > 0 ? `${figure(keptNotes)} 个单元格已有别人的批注，没有改动` : '',
    skippedNotes > 0 ? `${figure(skippedNotes)} 个较轻的没有加批注` : '',
  ].filter(Boolean)
  if (notes.length > 0) notices.push(notice('notes-kept', 'info', `${notes.join('；')}。`))
  return notices
}

/** What filling the summary anew does; `null` where every application has its line. */
export const remakeWords = (summary: SummaryStanding | null): string | null =>
  summary === null || summary.lacks === null
    ? null
    : `生成汇总表${summary.lacks === '' ? '' : `（${summary.lacks}）`}`

/** What the user must know of the check besides its findings. */
export function checkNotices(checked: Checked): Notice[] {
  const { oldEdition, parameters, unplaced, defects, findings, office } = checked
  const notices: Notice[] = []
  if (oldEdition !== null)
    notices.push(
      notice(
        'old-edition',
        'warning',
        `模板版本是 ${oldEdition}，不是本年度的。请换用本年度模板，已填内容可整行复制过去。`,
      ),
    )
  if (unplaced !== null)
    notices.push(
      notice(
        'sender-missing',
        'warning',
        `只按本表能看到的内容校验，没有核对其他表。原因：${unplaced.replace(/[。：]$/, '')}。`,
      ),
    )
  const missing = findings.filter(({ code }) => code === 'judge/no-parameter').length
  if (missing > 0)
    notices.push(
      notice(
        'parameters-missing',
        'warning',
        `有 ${figure(missing)} 处缺少参数，没有判断，见列表中的“无法判断”。`,
      ),
    )
  else if (parameters.source === 'law' && office === null)
    notices.push(
      notice(
        'parameters-missing',
        'warning',
        '工作簿里没有“填报参数”，按办法条文校验；年度通知另有规定的，以通知为准。',
      ),
    )
  if (defects.length > 0)
    notices.push(
      notice(
        'defect',
        'error',
        `程序有 ${new Set(defects.map(({ rule }) => rule)).size} 条规则出错，相关内容没有核对；这不是填报的问题。`,
      ),
    )
  return notices
}

export function parametersWords({ year, source, hashes }: Checked['parameters']): ParametersUsed {
  const words = {
    carried: `按 ${year} 年度填报参数校验`,
    office: `按 ${year} 年度通知要素校验`,
    law: `按办法条文的 ${year} 年度参数校验`,
  }[source]
  return { year, source, hash: hashes.join('、'), words }
}

export function recognisedSheet({ form, sheet, columns, records, headerRow }: SheetReading): RecognisedSheet {
  const all = Object.keys(form.columns).length
  return {
    sheet,
    form: form.title,
    share: columns.size / all,
    words: columns.size === all ? `${all} 列全部认出` : `认出 ${all} 列中的 ${columns.size} 列`,
    rows: records.length,
    headerRow,
  }
}
