/** The blanks that offices send out: which ones, and with whose parameters and units in them. */

import { levelAt, type Programme } from '../programmes/programme.ts'
import type { Registry } from '../programmes/registry-of.ts'
import { parameterRows } from '../rules/parameters/parameter-rows.ts'
import { type Office, officeAt, officeParameters, rowsFor, takesPart } from '../submissions/office/office.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { noticeTerms } from '../templates/forms/notice.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import { EDITION, EDITION_YEAR } from '../templates/sheet/form.ts'
import type { Template } from '../templates/sheet/template.ts'
import { blankWorkbook, commonReceiver } from './blank.ts'
import { sendingSteps } from './blank-steps.ts'

/** The units of one kind that an office expects, for the drop-down of 报送单位. */
const unitsFor = (programme: Programme, offices: readonly Office[], template: Template): string[] => [
  ...new Set(
    offices
      .flatMap((office) => rowsFor(office, allocations, programme))
      .filter(({ row }) => template.senderKind === null || row.unitKind === template.senderKind)
      .map((record) => record.row.unit)
      .filter((unit) => unit !== undefined),
  ),
]

/** Whether the template's senders report to the office. */
function receives(office: Office, { senderKind }: Template, programme: Programme): boolean {
  const kinds: readonly string[] = levelAt(programme, office.union).takes
  if (!takesPart(office, programme)) return false
  // A workbook for any sender goes to the lowest level; whoever sends elsewhere writes it down.
  return senderKind === null
    ? programme.levels.length === 1 || office.union !== programme.topUnit
    : kinds.includes(senderKind)
}

/**
 * The blanks that the given offices send out: of its own programme the deciding office all of them, of the
 * province's a city those of its counties. Every one where no office is given.
 */
export const templatesFor = (
  registry: Registry,
  offices: readonly Office[],
  forOffice: boolean,
): readonly Template[] =>
  registry.templates.filter((template) => {
    if (template.programme === null) return forOffice
    const programme = registry.byId(template.programme)
    return offices.length === 0 || offices.some((office) => sendsOut(office, template, programme))
  })

function sendsOut(office: Office, template: Template, programme: Programme): boolean {
  return office.union === programme.topUnit || receives(office, template, programme)
}

/**
 * One blank with the parameters of its programme and year: those of the deciding office, and of the one office
 * that its senders report to where that is known.
 */
export function makeBlank(
  registry: Registry,
  template: Template,
  offices: readonly Office[] = [],
): Promise<Uint8Array> {
  if (template.programme === null)
    return blankWorkbook(registry, template, [], {
      choices: {
        [`${noticeTerms.id}.term`]: [
          ...new Set(registry.programmes.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
        ],
      },
    })
  const programme = registry.byId(template.programme)
  const top = offices.find((office) => office.union === programme.topUnit)
  const receivers = offices.filter((office) => receives(office, template, programme))
  const receiver = receivers.length === 1 ? receivers[0] : undefined
  const year = top?.year ?? receiver?.year ?? offices[0]?.year ?? EDITION_YEAR
  const set = officeParameters([top, receiver], programme, year)
  const units = unitsFor(programme, offices, template)
  const sentTo = receiver?.union ?? commonReceiver(programme, template)
  const known = sentTo === undefined ? undefined : (officeAt(offices, sentTo, year) ?? { union: sentTo })
  const steps = sendingSteps(programme, template, set, known)
  return blankWorkbook(
    registry,
    { ...template, instructions: [...template.instructions, ...steps] },
    parameterRows(set, { edition: EDITION, template: template.id, units }),
    {
      ...(units.length > 0 ? { choices: { [`${submissionInfo.id}.unit`]: units } } : {}),
      ...(receiver ? { sentTo: receiver.union } : {}),
    },
  )
}
