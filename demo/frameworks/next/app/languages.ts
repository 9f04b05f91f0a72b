export const titles: Readonly<Record<string, string>> = {en: 'Your appointments', de: 'Ihre Termine'};
