import {notFound} from 'next/navigation';
import type {JSX} from 'react';
import {titles} from '../languages';
import {Prerendered} from '../prerendered';

export default async function Page({
  params,
}: {
  readonly params: Promise<{readonly lang: string}>;
}): Promise<JSX.Element> {
  const {lang} = await params;
  const title = titles[lang];
  if (!title) notFound();
  const options = {'proxy-url': '/altegio', 'location-id': 4564, lang};

  return (
    <main>
      <h1>{title}</h1>
      <Prerendered tag="altegio-sign-in" options={{...options, 'default-country': 'US'}} />
      <Prerendered tag="altegio-my-bookings" options={options} />
    </main>
  );
}
