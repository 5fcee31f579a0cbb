import { grantUses } from '../../../../programmes/shandong-studio/clauses/SD-14b.ts'
import { describeNamedUses } from '../../../support/grant-uses.ts'

describeNamedUses(grantUses, '省总资助')
