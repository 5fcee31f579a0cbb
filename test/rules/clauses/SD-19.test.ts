import { provinceLog } from '../../../rules/clauses/SD-19.ts'
import { shandongStudioApplication } from '../../../templates/forms/studio-application-shandong.ts'
import { describeLog } from '../../support/activity-log.ts'

describeLog(provinceLog, shandongStudioApplication, '山东省创新工作室', '济南市创新工作室')
