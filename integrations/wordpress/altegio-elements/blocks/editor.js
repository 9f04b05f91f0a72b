/**
 * The four blocks in the block editor: a box that says what stands here, and a control for each attribute of block.json.
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
    confirm: __('Ask for the new password twice', 'altegio-elements'),
  };

  for (const name of ['sign-in', 'my-bookings', 'phone-verify', 'change-password']) {
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
