import { forbiddenUsesClause } from '../../../../programmes/jinan-studio/clauses/JN-12c.ts'
import { describeForbiddenUses } from '../../../support/grant-uses.ts'

describeForbiddenUses(forbiddenUsesClause, '市总资助')
