/** The parameters of a programme, as the law and a year's notice set them. */
import {
  type ParameterLine,
  type ParameterSet,
  parametersInForce,
} from '../rules/parameters/parameter-set.ts'
import { parameters } from './parameters.ts'

/** The parameters of a programme for a year under the law and the lines of a notice, if there is one. */
export const parameterSet = (
  programme: string,
  year: number,
  lines: readonly ParameterLine[] = [],
): ParameterSet =>
  parametersInForce(
    parameters.filter((of) => of.programme === programme),
    programme,
    year,
    lines,
  )
