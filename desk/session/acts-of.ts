/** What a person says on the page, as events on the office's state: the same ones that the command line writes. */
import type { Run } from '../../office/rollup.ts'
import {
  chooseFormActs,
  forgetColumnsActs,
  mapColumnActs,
  mapFormActs,
  settleSenderActs,
} from '../../submissions/foreign/mapping-acts.ts'
import type { ProposedSheet } from '../../submissions/foreign/propose.ts'
import { checkActs } from '../../submissions/state/check-acts.ts'
import { extensionActs } from '../../submissions/state/extension-acts.ts'
import type { Line } from '../../submissions/state/line.ts'
import { nameActs, type Steps, stepActs, unnameActs } from '../../submissions/state/naming-acts.ts'
import { namingLine } from '../../submissions/state/naming-events.ts'
import {
  type Actor,
  type Acts,
  decisionActs,
  type Meant,
  receiptActs,
} from '../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { settleActs } from '../../submissions/state/settle-acts.ts'
import { waiveActs } from '../../submissions/state/waive-acts.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { Day, dayOfText } from '../../templates/values/day.ts'
import { givesReason } from '../../templates/values/empty-reason.ts'
import { findRecord } from '../views/find-record.ts'
import type { NameKey, RecordKey } from '../views/views.ts'
import type { Intent } from './intent.ts'

const meantBy = ({ programme, unit, number, name }: RecordKey): Required<Meant> => ({
  programme,
  unit,
  number,
  name,
})

const namedBy = ({ programme, unit, number, studio }: NameKey): Required<Meant> => ({
  programme,
  unit,
  number,
  name: studio,
})

const refused = (form: string, meant: Meant, why: string): Acts => ({
  events: [],
  notDone: [{ line: { form, values: { ...meant } }, why }],
})

/** A whole day, or `null` for any other text. */
function wholeDay(text: string): Day | null {
  const day = dayOfText(text)
  return day instanceof Day && day.complete ? day : null
}

function stepOf({ step, value }: Extract<Intent, { kind: 'step' }>): Steps | null {
  if (value === null || value.trim() === '') return { [step]: undefined }
  const isDay = namingList.columns[step].kind === 'day'
  const filled = isDay ? wholeDay(value) : value.trim()
  return filled === null ? null : { [step]: filled }
}

/**
 * @param state the office's lines as they are now
 * @param run the merge that the page shows
 * @param proposed sheets of forms that are not ours and are at hand
 */
export function actsOf(
  intent: Intent,
  { registry, rollups }: Pick<Run, 'registry' | 'rollups'>,
  office: OfficeKey,
  state: readonly Line[],
  actor: Actor,
  proposed: readonly ProposedSheet[] = [],
): Acts {
  switch (intent.kind) {
    case 'accept': {
      const { kind: _, ...meant } = intent
      return receiptActs(office, state, 'receive', meant, actor)
    }
    case 'sendBack':
    case 'unlock': {
      const { kind, reason, ...meant } = intent
      if (!givesReason(reason))
        return refused('receipts', meant, kind === 'unlock' ? '解锁要写明理由' : '退回要写明理由')
      return receiptActs(office, state, kind, meant, actor, reason)
    }
    case 'extend': {
      const { programme, unit, reason } = intent
      const to = wholeDay(intent.to)
      const meant = { programme, unit }
      if (to === null) return refused('allocations', meant, '延期要填到日，如 2026-10-15')
      return extensionActs(office, state, meant, actor, to, reason)
    }
    case 'decide': {
      const { decision, rank, reason } = intent
      const meant = meantBy(intent.record)
      if (decision === '不推荐' && !givesReason(reason ?? undefined))
        return refused('decisions', meant, '不推荐要写明理由')
      return decisionActs(office, state, meant, actor, { decision, rank, reason })
    }
    case 'waive': {
      const meant = meantBy(intent.record)
      const until = intent.until === null ? undefined : wholeDay(intent.until)
      if (until === null) return refused('decisions', meant, '豁免有效期要填到日，如 2026-12-31')
      const { rule, reason } = intent
      return waiveActs(office, state, meant, actor, { rule, reason, ...(until && { until }) })
    }
    case 'settle':
      return settleActs(
        office,
        state,
        intent.settled.map(({ record, as }) => ({ meant: meantBy(record), as })),
        actor,
        intent.reason ?? undefined,
      )
    case 'tick': {
      const { programme, unit, number, name } = intent.record
      const { rule, looksAt, result, note } = intent
      const check = result === null ? null : { looksAt, result, ...(note === null ? {} : { note }) }
      return checkActs(office, state, { programme, unit, number, name, rule }, actor, check)
    }
    case 'name': {
      const found = findRecord(rollups, office, intent.record)
      if (found === null) return refused('naming-list', meantBy(intent.record), '没有读到这一条，请先汇总')
      return nameActs(office, state, namingLine(found.node, found.entry), actor)
    }
    case 'unname':
      return unnameActs(office, state, namedBy(intent.name), actor)
    case 'step': {
      const steps = stepOf(intent)
      const { programme, name } = intent
      const meant = name === null ? { programme } : namedBy(name)
      if (steps === null) return refused('naming-list', meant, '日期要填到日，如 2026-07-10')
      return stepActs(office, state, meant, actor, steps)
    }
    case 'mapForm':
      return mapFormActs(registry, office, state, intent, actor)
    case 'chooseForm':
      return chooseFormActs(registry, office, state, intent, actor, proposed)
    case 'mapColumn':
      return mapColumnActs(registry, office, state, intent, actor)
    case 'forgetColumns':
      return forgetColumnsActs(office, state, intent.sample, intent.labels, actor)
    case 'settleSender':
      return settleSenderActs(office, state, intent, actor)
  }
}
