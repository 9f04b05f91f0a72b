import type {Metadata} from 'next';
import Link from 'next/link';
import type {JSX, ReactNode} from 'react';
import {Elements} from '../elements';

export const metadata: Metadata = {title: 'Altegio Elements in Next', icons: {icon: 'data:,'}};

export default async function Layout({
  children,
  params,
}: {
  readonly children: ReactNode;
  readonly params: Promise<{readonly lang: string}>;
}): Promise<JSX.Element> {
  const {lang} = await params;
  return (
    <html lang={lang}>
      <body>
        <nav>
          <Link href="/en">English</Link> <Link href="/de">Deutsch</Link>
        </nav>
        <Elements />
        {children}
      </body>
    </html>
  );
}
