import { entrusted } from '../../../../programmes/jinan-studio/clauses/JN-13d.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(entrusted, 'base-receive', '市总资助', '基层工会')
