/** 催报单: to each union that has not sent what an office waits for, one letter for all that is missing. */
import { onOrBefore } from '../../rules/truth.ts'
import { unitKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { unitContact } from '../../submissions/office/unit-contact.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import type { Day } from '../../templates/values/day.ts'
import { fileName } from '../../templates/values/file-name.ts'
import type { Run } from '../rollup.ts'
import { contactWords, type Paper } from './paper.ts'
import { dueDay, missingUnits } from './timeliness.ts'

export interface Reminder {
  readonly place: string
  readonly unit: string
  readonly paper: Paper
}

/** Whether a file or one of its folders bears the name of a union. */
const names = ({ file }: Refusal, unit: string): boolean => file.includes(unit.replace(/总?工会$/, ''))

/** A day that has passed is not named: it is over whatever the letter says. */
function dueWords(node: MergedNode, unit: string, today: Day): string {
  const due = dueDay(node, unit)
  if (due?.complete !== true) return '见本级通知'
  if (onOrBefore(today, due) !== true) return '已过，请尽快'
  const { day, hour } = node.programme.deadline
  const time = node.parameters.get(day) === due ? (node.parameters.get(hour) ?? '') : ''
  return `${due.year}年${due.month}月${due.day}日${time}前`
}

function missingWords({ programme }: MergedNode, unit: string, refused: readonly Refusal[]): string {
  const sheets = programme.blanks.sheets.filter(({ required }) => required).map(({ form }) => form.sheet)
  const sent = refused
    .filter((refusal) => names(refusal, unit))
    .map(({ file, reason }) => `报来的《${fileName(file)}》没有采用：${reason}`)
  return [`整份报送（${sheets.join('、')}）；没有申报的报零报告`, ...sent].join('。')
}

function letter(
  run: Pick<Run, 'submissions' | 'refused'>,
  nodes: readonly MergedNode[],
  unit: string,
  today: Day,
) {
  const { place, year, office, programme } = nodes[0]!
  const sent = run.submissions.filter(({ sentTo }) => sentTo === place)
  const sentOther = sent.some((each) => unitKey(each.unit) === unitKey(unit))
  const paper: Paper = {
    title: `关于报送${year}年申报材料的催报单`,
    to: unit,
    blocks: [
      {
        text: `${place}至今没有收到你单位${sentOther ? '下列项目的' : '任何'}申报材料，请照下表报送；不能按时报送的，请先与我单位联系。`,
      },
      {
        table: {
          columns: [
            ['申报项目', 42],
            ['截止时间', 40],
            ['缺什么', 88],
          ],
          rows: nodes.map((node) => [
            node.programme.name,
            dueWords(node, unit, today),
            missingWords(node, unit, run.refused),
          ]),
        },
      },
      { text: `你单位联系人：${contactWords(unitContact(unit, sent, office, programme.name))}` },
      { text: `我单位联系人：${contactWords(office ?? {})}` },
    ],
    from: place,
  }
  return { place, unit, paper }
}

/** @param today the day of the letters */
export function remindersOf(run: Pick<Run, 'rollups' | 'submissions' | 'refused'>, today: Day): Reminder[] {
  const waiting = new Map<string, { unit: string; nodes: MergedNode[] }>()
  for (const { node } of run.rollups)
    for (const unit of missingUnits(node)) {
      const key = [node.place, node.year, unitKey(unit)].join('\u0000')
      const known = waiting.get(key) ?? { unit, nodes: [] }
      known.nodes.push(node)
      waiting.set(key, known)
    }
  return [...waiting.values()].map(({ unit, nodes }) => letter(run, nodes, unit, today))
}
