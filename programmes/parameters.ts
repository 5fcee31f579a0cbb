/** The parameters of all programmes. */
import type { Parameter } from '../rules/parameters/parameter.ts'
import { parameters as ofHazards } from './jinan-hazard/parameters.ts'
import { parameters as ofJinan } from './jinan-studio/parameters.ts'
import { parameters as ofShandong } from './shandong-studio/parameters.ts'

export const parameters: readonly Parameter[] = [...ofJinan, ...ofShandong, ...ofHazards]
