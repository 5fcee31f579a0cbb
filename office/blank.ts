/** The workbook that is sent out to be filled. */

import { receiverOf } from '../programmes/programme.ts'
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
function knownChoices(registry: Registry, { programme, senderKind }: Template): Fill['choices'] & object {
  const rank = rankOfKind(senderKind)
  if (programme === null || rank === undefined) return {}
  const below = placesBelow(registry.byId(programme).place, rank)
  return below.length > 0 ? { [`${submissionInfo.id}.unit`]: below.map(({ union }) => union) } : {}
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
  { programme: id, senderKind }: Template,
  year: Cell,
  sentTo: string | undefined,
): Fill['cards'] & object {
  if (id === null) return {}
  const programme = registry.byId(id)
  return {
    [submissionInfo.id]: {
      programme: programme.name,
      unitKind: senderKind,
      sentTo: sentTo ?? receiverOf(programme, senderKind),
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
