import { cityLog } from '../../../rules/clauses/JN-16.ts'
import { jinanStudioApplication } from '../../../templates/forms/studio-application-jinan.ts'
import { describeLog } from '../../support/activity-log.ts'

describeLog(cityLog, jinanStudioApplication, '济南市创新工作室', '山东省创新工作室')
