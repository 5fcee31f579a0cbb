/** Colours that tell rows and cells of a report apart, over the look of our workbooks. */
import type { Fill, Font } from 'exceljs'
import { SEVERITIES, type Severity } from '../../templates/findings/finding.ts'
import { MARK_COLOURS } from '../../templates/findings/marks.ts'
import { fills, fonts, solid } from '../../workbook/compose/style.ts'

/** `grey`: read but not counted; `alarm`: must not stay so; `gap`: something is missing here. */
export type Tone = 'plain' | 'header' | 'band' | 'total' | 'grey' | 'alarm' | 'gap' | Severity

/** Behind what must not stay so. */
export const ALARM_FILL = 'FFFBE3E0'

export interface Look {
  readonly font: Partial<Font>
  readonly fill?: Fill
}

/** As in a marked sheet. */
const severityLooks = Object.fromEntries(
  SEVERITIES.map((severity): [Severity, Look] => {
    const { fill, text } = MARK_COLOURS[severity]
    return [severity, { font: { ...fonts.body, color: { argb: `FF${text}` } }, fill: solid(`FF${fill}`) }]
  }),
) as Record<Severity, Look>

export const looks: Readonly<Record<Tone, Look>> = {
  plain: { font: fonts.body },
  header: { font: fonts.header, fill: fills.header },
  band: { font: fonts.header, fill: fills.group },
  total: { font: fonts.header, fill: fills.header },
  grey: { font: { ...fonts.body, color: { argb: 'FF7F7F7F' } }, fill: fills.given },
  alarm: { font: { ...fonts.body, bold: true, color: { argb: 'FFC00000' } }, fill: solid(ALARM_FILL) },
  gap: { font: fonts.body, fill: solid('FFFFF2CC') },
  ...severityLooks,
}
