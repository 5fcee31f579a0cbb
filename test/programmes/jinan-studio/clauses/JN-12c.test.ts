import { cityForbiddenUses } from '../../../../programmes/jinan-studio/clauses/JN-12c.ts'
import { describeForbiddenUses } from '../../../support/grant-uses.ts'

describeForbiddenUses(cityForbiddenUses, '市总资助')
