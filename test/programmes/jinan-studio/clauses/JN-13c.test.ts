import { passedOn } from '../../../../programmes/jinan-studio/clauses/JN-13c.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(passedOn, 'pass-on', '市总资助', '系统工会')
