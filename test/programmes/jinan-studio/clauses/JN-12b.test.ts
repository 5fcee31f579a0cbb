import { cityGrantUses } from '../../../../programmes/jinan-studio/clauses/JN-12b.ts'
import { describeNamedUses } from '../../../support/grant-uses.ts'

describeNamedUses(cityGrantUses, '市总资助')
