import { provinceForbiddenUses } from '../../../../programmes/shandong-studio/clauses/SD-14c.ts'
import { describeForbiddenUses } from '../../../support/grant-uses.ts'

describeForbiddenUses(provinceForbiddenUses, '省总资助')
