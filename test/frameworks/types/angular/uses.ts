// Right and wrong uses in Angular's templates, which know the types of events, and with the schema take any property;
// each wrong line ends with a mark. Compiled by types.test.ts.
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import 'altegio-elements';

@Component({
  selector: 'shop-right',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <altegio-sign-in proxy-url="/altegio" (altegio-signed-in)="keep(1)"></altegio-sign-in>
    <altegio-my-bookings view="past" [records]="records" (altegio-appointments-loaded)="keep($event.detail.count)" />
    <altegio-loyalty [chainId]="310" (altegio-loyalty-loaded)="keep($event.detail.count)" />
    <altegio-review record-token="a" (altegio-review-sent)="keep($event.detail.rating)" />
    <altegio-booking display="popup" [serviceIds]="[1, 2]" (altegio-appointment-booked)="keep($event.detail.id)" />
  `,
})
export class Right {
  readonly records = [{id: 1, hash: 'aa'}];
  keep(count: number): void {
    void count;
  }
}

@Component({
  selector: 'shop-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <altegio-my-bookings (altegio-appointments-loaded)="keep($event.detail.total)" /><!-- wrong -->
    <altegio-my-bookings (altegio-appointments-loaded)="keep($event.detail)" /><!-- wrong -->
    <altegio-phone-verify (altegio-code-sent)="keep($event.detail.phone)" /><!-- wrong -->
    <altegio-loyalty (altegio-loyalty-loaded)="keep($event.detail.cards)" /><!-- wrong -->
    <altegio-review (altegio-review-sent)="keep($event.detail.text)" /><!-- wrong -->
    <altegio-booking (altegio-appointment-booked)="keep($event.detail.hash)" /><!-- wrong -->
  `,
})
export class Wrong extends Right {}
