/** The parameters of a programme, as the law and a year's notice set them. */
import { type ParameterLine, type ParameterSet } from '../rules/parameters/parameter-set.ts'
/** The parameters of a programme for a year under the law and the lines of a notice, if there is one. */
export declare const parameterSet: (
  programme: string,
  year: number,
  lines?: readonly ParameterLine[],
) => ParameterSet
