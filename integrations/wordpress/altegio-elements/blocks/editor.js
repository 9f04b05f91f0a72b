/**
 * The blocks in the block editor: a box that says what stands here, and a control for each attribute of block.json.
 * Nothing is shown live: an editor is not a client, and signs nobody in.
 */
(({blocks, blockEditor, components, element, i18n}) => {
  const {createElement: el} = element;
  const {__} = i18n;

  const labels = {
    locationId: __('Location (Altegio’s number)', 'altegio-elements'),
    chainId: __('Chain (Altegio’s number)', 'altegio-elements'),
    lang: __('Language', 'altegio-elements'),
    theme: __('Theme', 'altegio-elements'),
    messages: __('Other texts, in JSON', 'altegio-elements'),
    formId: __('Booking form (Altegio’s number)', 'altegio-elements'),
    kind: __('What can be booked', 'altegio-elements'),
    order: __('Order of the steps', 'altegio-elements'),
    serviceIds: __('Services chosen at first (Altegio’s numbers)', 'altegio-elements'),
    teamMemberId: __('Team member chosen at first', 'altegio-elements'),
    eventId: __('Event chosen at first', 'altegio-elements'),
    date: __('Day chosen at first', 'altegio-elements'),
    start: __('Altegio’s deep link', 'altegio-elements'),
    locked: __('What cannot be changed', 'altegio-elements'),
    noAny: __('No “Any team member”', 'altegio-elements'),
    maxServices: __('Most services at once', 'altegio-elements'),
    maxSeats: __('Most seats at once', 'altegio-elements'),
    customFields: __('Fields of the location, in JSON', 'altegio-elements'),
    newsletter: __('Offer news', 'altegio-elements'),
    termsUrl: __('Terms (https)', 'altegio-elements'),
    privacyUrl: __('Privacy policy (https)', 'altegio-elements'),
    history: __('The back button goes one step back', 'altegio-elements'),
    display: __('Where it is shown', 'altegio-elements'),
    buttonText: __('Text of the floating button', 'altegio-elements'),
    buttonPosition: __('Place of the floating button', 'altegio-elements'),
    methods: __('Ways to sign in', 'altegio-elements'),
    defaultCountry: __('Country of the phone field', 'altegio-elements'),
    countries: __('Countries offered', 'altegio-elements'),
    resendAfter: __('Seconds until another code', 'altegio-elements'),
    view: __('Appointments', 'altegio-elements'),
    pageSize: __('Appointments on a page', 'altegio-elements'),
    bookingUrl: __('Booking form (https)', 'altegio-elements'),
    remember: __('Remember guests on their device', 'altegio-elements'),
    recordId: __('Guest’s appointment', 'altegio-elements'),
    recordHash: __('Guest’s hash', 'altegio-elements'),
    records: __('Guest’s appointments, in JSON', 'altegio-elements'),
    purpose: __('Purpose', 'altegio-elements'),
    phone: __('Phone number', 'altegio-elements'),
    fullName: __('Full name', 'altegio-elements'),
    minLength: __('Shortest password', 'altegio-elements'),
    recordToken: __('Token of the visit’s review link', 'altegio-elements'),
    tipsUrl: __('Page for tips (https)', 'altegio-elements'),
    sections: __('Sections of the account, in this order', 'altegio-elements'),
    confirm: __('Ask for the new password twice', 'altegio-elements'),
  };

  for (const name of [
    'booking',
    'sign-in',
    'my-bookings',
    'phone-verify',
    'profile',
    'account',
    'change-password',
    'loyalty',
    'review',
  ]) {
    // Title, icon and attributes are block.json's, which the server has registered.
    blocks.registerBlockType(`altegio/${name}`, {edit: Edit, save: () => null});
  }

  function Edit({name, attributes, setAttributes}) {
    const {title, description, icon, attributes: schemas} = blocks.getBlockType(name);
    const controls = Object.entries(schemas)
      .filter(([attribute]) => attribute in labels)
      .map(([attribute, schema]) => control(attribute, schema, attributes[attribute], setAttributes));
    const panel = el(components.PanelBody, {title: __('Options', 'altegio-elements')}, controls);
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(blockEditor.InspectorControls, null, panel),
      el(components.Placeholder, {icon: icon.src, label: title, instructions: description}),
    );
  }

  function control(attribute, {type, enum: choices}, value, setAttributes) {
    const shared = {
      key: attribute,
      label: labels[attribute],
      onChange: (changed) => setAttributes({[attribute]: changed === '' ? undefined : changed}),
    };
    if (type === 'boolean') return el(components.ToggleControl, {...shared, checked: Boolean(value)});
    if (!choices) return el(components.TextControl, {...shared, value: value ?? ''});
    const options = choices.map((choice) => ({
      value: choice,
      label: choice || __('as set for the site', 'altegio-elements'),
    }));
    return el(components.SelectControl, {...shared, value: value ?? '', options});
  }
})(window.wp);
