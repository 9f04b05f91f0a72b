// What `custom-elements.json` says: what an embedder can set, hear and style, and nothing that is held inside.
export default {
  litelement: true,
  globs: ['src/components/**/*.ts', 'src/internal/*-element.ts', 'src/elements/*.ts'],
  outdir: 'dist',
  plugins: [
    {name: 'public-only', packageLinkPhase: ({customElementsManifest: {modules}}) => modules.forEach(publicOnly)},
  ],
};

function publicOnly({declarations = []}) {
  for (const declaration of declarations) {
    const {members = [], attributes = [], events = []} = declaration;
    const isInside = ({name, privacy}) => privacy === 'private' || privacy === 'protected' || name.startsWith('#');
    const inside = new Set(members.filter(isInside).map(({name}) => name));
    if (declaration.members) declaration.members = members.filter((member) => !isInside(member));
    if (declaration.attributes) declaration.attributes = attributes.filter(({fieldName}) => !inside.has(fieldName));
    // `emit(type)` of the base class is read as an event called "type".
    if (declaration.events) declaration.events = events.filter(({name}) => name.startsWith('altegio-'));
  }
}
