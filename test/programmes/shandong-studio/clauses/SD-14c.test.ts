import { forbiddenUsesClause } from '../../../../programmes/shandong-studio/clauses/SD-14c.ts'
import { describeForbiddenUses } from '../../../support/grant-uses.ts'

describeForbiddenUses(forbiddenUsesClause, '省总资助')
