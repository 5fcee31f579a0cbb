/** The workbook that is sent out to be filled. */

import { type Programme, receiverOf, sendersOf } from '../programmes/programme.ts'
import type { Registry } from '../programmes/registry-of.ts'
import { parameterSheet } from '../templates/forms/parameters.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import { placesBelow } from '../templates/places/place.ts'
import type { Cell } from '../templates/sheet/grid.ts'
import { templateWithLists } from '../templates/sheet/open-lists.ts'
import type { Template } from '../templates/sheet/template.ts'
import { rankOfKind } from '../templates/units.ts'
import { composeWorkbook, type Fill } from '../workbook/compose/compose.ts'

/** A line of the sheet that carries the year's parameters. */
export interface BlankParameter {
  readonly code: string
  readonly name: string
  readonly value: Cell
  readonly unit: string
  readonly basis: string
}

/** The senders that are known beforehand: unions of places right below the programme's own. Others the office knows. */
function knownChoices(registry: Registry, { programme: id, senderKind }: Template): Fill['choices'] & object {
  if (id === null) return {}
  const programme = registry.byId(id)
  const kinds = senderKind === null ? sendersOf(programme) : [senderKind]
  const ranks = new Set(kinds.flatMap((kind) => rankOfKind(kind) ?? []))
  const units = [...ranks].flatMap((rank) => placesBelow(programme.place, rank).map(({ union }) => union))
  return {
    ...(units.length > 0 ? { [`${submissionInfo.id}.unit`]: units } : {}),
    ...(senderKind === null ? { [`${submissionInfo.id}.unitKind`]: kinds } : {}),
  }
}

/** The union that every sender of a template reports to; `undefined` where they report to several. */
export function commonReceiver(programme: Programme, { senderKind }: Template): string | undefined {
  const receivers = (senderKind === null ? sendersOf(programme) : [senderKind]).map((kind) =>
    receiverOf(programme, kind),
  )
  return new Set(receivers).size === 1 ? receivers[0] : undefined
}

/** What an office adds to its blanks. */
export interface OfOffice {
  /** Drop-down lists that only the office knows, by `formId.key`; they go before ours. */
  readonly choices?: Fill['choices']
  /** The one union that all senders of the template report to. */
  readonly sentTo?: string
}

/** What 报送信息 says of every sender of the template. Which city a county reports to, only its city knows. */
function knownInfo(
  registry: Registry,
  template: Template,
  year: Cell,
  sentTo: string | undefined,
): Fill['cards'] & object {
  if (template.programme === null) return {}
  const programme = registry.byId(template.programme)
  return {
    [submissionInfo.id]: {
      programme: programme.name,
      unitKind: template.senderKind ?? undefined,
      sentTo: sentTo ?? commonReceiver(programme, template),
      content: template.holds === 'yearly' ? '年度报告' : '申报',
      year: year === null ? undefined : { raw: year },
    },
  }
}

/**
 * A blank of the template: its parameter sheet filled, and in 报送信息 what is the same for all its senders.
 */
export function blankWorkbook(
  registry: Registry,
  template: Template,
  parameters: readonly BlankParameter[] = [],
  office: OfOffice = {},
): Promise<Uint8Array> {
  const rows = parameters.map((parameter) => ({
    values: { ...parameter, value: { raw: parameter.value } },
  }))
  return composeWorkbook(templateWithLists(template, registry.lists), {
    rows: { [parameterSheet.id]: rows },
    cards: knownInfo(
      registry,
      template,
      parameters.find(({ code }) => code === 'year')?.value ?? null,
      office.sentTo,
    ),
    choices: { ...knownChoices(registry, template), ...office.choices },
    grounds: registry.grounds,
  })
}
