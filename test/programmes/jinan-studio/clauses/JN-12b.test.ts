import { grantUses } from '../../../../programmes/jinan-studio/clauses/JN-12b.ts'
import { describeNamedUses } from '../../../support/grant-uses.ts'

describeNamedUses(grantUses, '市总资助')
