import { log } from '../../../../programmes/jinan-studio/clauses/JN-16.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { describeLog } from '../../../support/activity-log.ts'

describeLog(log, jinanStudioApplication, '济南市创新工作室', '山东省创新工作室')
