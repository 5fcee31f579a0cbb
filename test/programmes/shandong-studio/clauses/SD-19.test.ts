import { log } from '../../../../programmes/shandong-studio/clauses/SD-19.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { describeLog } from '../../../support/activity-log.ts'

describeLog(log, shandongStudioApplication, '山东省创新工作室', '济南市创新工作室')
