/** The notices of the example year: what they set, and the parameters that the workbooks therefore carry. */

import { hazardDeadline } from '../../programmes/jinan-hazard/parameters.ts'
import { grantParameter as cityGrant } from '../../programmes/jinan-studio/parameters.ts'
import { registry } from '../../programmes/registry.ts'
import { parameterSet } from '../../programmes/registry-of.ts'
import {
  craftsmanGrant,
  greatCraftsmanGrant,
  ordinaryGrant,
  basisDateParameter as provinceBasisDate,
} from '../../programmes/shandong-studio/parameters.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { parameterRows } from '../../rules/parameters/parameter-rows.ts'
import type { ParameterLine } from '../../rules/parameters/parameter-set.ts'
import { YEAR } from './calendar.ts'
import type { Values } from './draft.ts'

const line = (of: Parameter, value: string, document: string): ParameterLine => ({
  term: of.name,
  value,
  document,
})

const CITY_STUDIO = '济工办〔2026〕12号'
const CITY_HAZARD = '济工办〔2026〕18号'
const PROVINCE = '鲁会办〔2026〕9号'

/** The city leaves the basis date to the form; the province sets one. */
const lines: Readonly<Record<string, readonly ParameterLine[]>> = {
  'jinan-studio': [line(cityGrant, '50000', CITY_STUDIO)],
  'jinan-hazard': [line(hazardDeadline, '2026-09-30', CITY_HAZARD)],
  'shandong-studio': [
    line(provinceBasisDate, '2026-05-31', PROVINCE),
    line(ordinaryGrant, '50000', PROVINCE),
    line(craftsmanGrant, '50000', PROVINCE),
    line(greatCraftsmanGrant, '300000', PROVINCE),
  ],
}

/** The rows of 年度通知要素 for some programmes. */
export const noticeRows = (ids: readonly string[]): Values[] =>
  ids.flatMap((id) =>
    lines[id]!.map(({ term, value, document }) => ({
      programme: registry.byId(id).name,
      term,
      value,
      document,
    })),
  )

/** The rows of 填报参数 in a workbook of the year, made from a template of an edition. */
export const parameterValues = (id: string, file: { template: string; edition: string }): Values[] =>
  parameterRows(parameterSet(registry.byId(id), YEAR, lines[id]), file).map((row) => ({
    ...row,
    value: { raw: row.value },
  }))
