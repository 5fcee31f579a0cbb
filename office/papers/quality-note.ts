/** 数据质量说明: one page beside a rollup that says what its figures rest on. */
import { countedAs } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { noticeLines, rowsFor } from '../../submissions/office/office.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import { openFindings } from '../../submissions/state/entry-words.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { checks } from '../../templates/forms/checks.ts'
import { EDITION } from '../../templates/sheet/form.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { alikeGroups } from '../report/alike-sheet.ts'
import { balanceWords } from '../report/balance.ts'
import { subjectOf } from '../report/summary-sheet.ts'
import { type Block, type Paper, someOf } from './paper.ts'
import { timelinessOf } from './timeliness.ts'

/** So many names stand in a line: the page stays one. */
const NAMED = 6
/** So many terms of the notice. */
const TERMS = 5

/** Files of the level below that nobody signed, of those that still count. */
const unsignedIn = ({ submissions, superseded }: MergedNode): Submission[] =>
  submissions.filter(
    (each) =>
      !superseded.has(each) && each.findings.some(({ finding }) => finding.code === 'layout/unsigned'),
  )

const listed = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : `：${someOf(names, NAMED)}`

function sendingBlocks(node: MergedNode, refused: readonly Refusal[]): Block[] {
  const { inTime, late, unknown, missing } = timelinessOf(node)
  const reported = inTime.length + late.length + unknown.length
  const hasTerm = node.parameters.get(node.programme.deadline.day) !== undefined
  const timely = hasTerm
    ? `按期 ${inTime.length} 个，逾期 ${late.length} 个${unknown.length === 0 ? '' : `，没有填报送日期的 ${unknown.length} 个`}。逾期的${listed(late, '没有')}`
    : '通知没有定截止日，不分按期和逾期'
  const unsigned = unsignedIn(node)
  const files = refused.map(({ file, reason }) => `《${fileName(file)}》（${reason.split(/[：:]/)[0]}）`)
  return [
    { heading: '一、报送' },
    {
      text: `已报 ${reported} 个单位，未报 ${missing.length} 个。${timely}。未报送的${listed(missing, '没有')}。`,
    },
    {
      text: `没有采用的文件${files.length === 0 ? '没有' : ` ${files.length} 份：${someOf(files, 3, '份')}`}。`,
    },
    ...(unsigned.length === 0
      ? []
      : [
          {
            text: `没有签章的上报 ${unsigned.length} 份${listed(
              unsigned.map(({ unit }) => unit),
              '',
            )}。`,
          },
        ]),
    { text: `${balanceWords(node.counts)}。` },
  ]
}

function openBlocks(node: MergedNode): Block[] {
  const active = node.entries.filter(({ standing }) => standing === 'active')
  const review = active.filter((entry) => countedAs(entry) === 'review')
  const questions = active.flatMap(({ findings }) =>
    openFindings(findings).filter(({ severity }) => severity === 'review'),
  )
  const decidedOn = (entry: (typeof active)[number]) => node.selection.decided.get(entry)?.row
  const undecided = active.filter(
    (entry) => countedAs(entry) !== 'sentBack' && decidedOn(entry)?.decision === undefined,
  )
  const alike = alikeGroups(node).filter(({ entries }) =>
    [...entries].some((entry) => decidedOn(entry)?.duplicate === undefined),
  )
  return [
    { heading: '二、还没有定的' },
    {
      text: `待审核 ${review.length} 条，涉及问题 ${questions.length} 处；还没有意见的 ${undecided.length} 条；疑似重复没有认定的 ${alike.length} 组。`,
    },
  ]
}

function handBlocks({ office, programme, selection }: MergedNode): Block[] {
  const rows = [...selection.decided.values()].map(({ row }) => row)
  const as = (decision: string): number => rows.filter((row) => row.decision === decision).length
  const extended = rowsFor(office, allocations, programme).filter(
    ({ row }) => row.extendedTo !== undefined && row.extensionReason !== undefined,
  )
  return [
    { heading: '三、由人定的' },
    {
      text: `推荐 ${as('推荐')} 条，不推荐 ${as('不推荐')} 条；重复处理 ${rows.filter((row) => row.duplicate !== undefined).length} 条；豁免 ${rows.filter((row) => row.waivedRule !== undefined).length} 条；同意延期 ${extended.length} 个单位；审核记录 ${rowsFor(office, checks, programme).length} 项。`,
    },
  ]
}

function basisBlocks(node: MergedNode): Block[] {
  const { programme, office, naming, submissions } = node
  const lines = [...new Set([naming, office])].flatMap((each) =>
    each === undefined ? [] : noticeLines(each, programme).map(({ line }) => line),
  )
  const documents = [...new Set(lines.flatMap(({ document }) => document ?? []))]
  const terms = lines.map(({ term, value }) => `${term} ${String(value ?? '')}`)
  const other = submissions.filter(({ carried }) => carried?.edition !== EDITION)
  return [
    { heading: '四、依据' },
    {
      text: `办法：《${programme.measure.title}》。模板版本：${EDITION}；其他版本或没有版本的 ${other.length} 份。`,
    },
    {
      text: `通知：${documents.length === 0 ? '没有填文号' : documents.join('、')}。${terms.length === 0 ? '通知没有另定要素，按办法执行' : `通知所定：${someOf(terms, TERMS, '项')}`}。`,
    },
    { text: '以上由程序按报送文件和办公室工作簿列出；证明材料的真实性由审核人员认定。' },
  ]
}

export function qualityNote(node: MergedNode, refused: readonly Refusal[]): Paper {
  return {
    title: `${subjectOf(node)}数据质量说明`,
    to: null,
    blocks: [
      ...sendingBlocks(node, refused),
      ...openBlocks(node),
      ...handBlocks(node),
      ...basisBlocks(node),
      { signed: ['制表：', '审核：', '负责人：'] },
    ],
    from: node.place,
  }
}
