import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';

const views = ['all', 'upcoming', 'past', 'cancelled'] as const;

@Component({
  selector: 'shop-app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly views = views;
  readonly messages = {'bookings.signInToSee': 'Sign in, and your visits appear here.'};

  readonly view = signal<(typeof views)[number]>('upcoming');
  readonly shown = signal(true);
  readonly account = signal(false);
  readonly heard = signal<readonly string[]>([]);

  hear(event: string): void {
    this.heard.update((before) => [...before, event]);
  }

  show(view: string): void {
    this.view.set(view as (typeof views)[number]);
  }
}
