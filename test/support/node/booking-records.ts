// Altegio's answers of a booking, each field that is read with a value of its own, for tests of the API layer.
type Json = Record<string, unknown>;

export function formAnswer(): Json {
  return {
    id: 20456,
    group_id: 0,
    company_id: 4564,
    phone_confirmation: true,
    langs: [
      {id: 2, code: 'en-US'},
      {id: 7, code: 'uk-UK'},
      {id: 9, code: 'Lt-sr-SP'},
    ],
    steps: [
      {step: 'company', num: 1, hidden: '1', default: '4564', title: 'Studio'},
      {step: 'master', num: 2, hidden: true, default: -1},
      {step: 'service', num: 3, hidden: false, default: 0},
      {step: 'datetime', num: 3, hidden: '0', default: ''},
      {step: 'contact', num: 4, hidden: 0, default: -1},
      {step: 'comfirm', num: 5, hidden: 0, default: -1},
    ],
    sequence_type: 'steps',
    specialization_display_mode: 1,
    is_multiple_activity_record: true,
    activity_record_count: 4,
    record_type_id: 1,
    brand: {
      agreement_links: {
        user_confidentiality_link: 'https://juniper.example/privacy',
        user_agreement_link: 'https://juniper.example/terms',
      },
    },
  };
}

export function companyAnswer(): Json {
  return {
    id: 4564,
    title: 'Juniper Ltd',
    public_title: 'Juniper & Friends',
    country_id: 7,
    country: 'United States',
    city: 'New York',
    timezone: '12',
    timezone_name: 'America/New_York',
    address: '112 Spring Street',
    phone: '+1 315 555-0100',
    phones: ['+1 315 555-0101'],
    site: 'www.juniper.example',
    coordinate_lat: 40.7,
    coordinate_lon: -74,
    currency_short_title: 'USD',
    next_slot: '2026-09-22T10:30:00-0400',
    phone_confirmation: true,
    sms_enabled: 1,
    is_surname_field_enabled: '1',
    booking_surname_required: true,
    is_patronymic_field_enabled: true,
    booking_patronymic_required: false,
    booking_email_required: true,
    booking_email_hidden: true,
    booking_comment_required: false,
    booking_comment_hidden: true,
    booking_comment_input_name: 'Anything <b>else</b>?',
    booking_notify_text: '<p>Ring twice.</p>',
    reminds_sms_disabled: false,
    reminds_sms_default: 3,
    email_hours_default: 24,
    is_charge_active: true,
    is_charge_optional: true,
    is_abonement_restriction_enabled: true,
    activity_online_record_clients_count_max: 4,
    record_type_id: 2,
    main_group_id: 310,
    main_group: {id: 310, title: 'Juniper'},
    groups: {'310': {id: 310, title: 'Juniper'}},
    allow_delete_record: true,
    allow_change_record: true,
    allow_delete_record_delay_step: 3600,
    allow_change_record_delay_step: 7200,
  };
}

export function companiesAnswer(): Json[] {
  return [companyAnswer(), {...companyAnswer(), id: 7120, main_group_id: '310', main_group: [], groups: []}];
}

export function servicesAnswer(): Json {
  return {
    events: [],
    services: [
      {
        id: 11,
        title: 'Cut',
        category_id: 1,
        price_min: 30,
        price_max: 60,
        weight: 5,
        active: 0,
        image: 'https://assets.example/cut.jpg',
        images: null,
        prepaid: 'allowed',
        seance_length: 2700,
        abonement_restriction: 1,
        prepaid_settings: {status: 'allowed'},
        is_composite: true,
        comment: 'With a wash',
      },
      {
        id: 12,
        title: 'Colour',
        category_id: 2,
        price_min: 0,
        price_max: 0,
        weight: 9,
        active: 1,
        image: '',
        images: ['https://assets.example/colour.jpg'],
        prepaid: 'required',
        seance_length: null,
        abonement_restriction: 0,
        prepaid_settings: [],
        is_composite: false,
        comment: '',
      },
    ],
    category: [
      {id: 1, title: 'Hands', weight: 1},
      {id: 2, title: 'Hair', weight: 20},
    ],
  };
}

export function teamAnswer(): Json[] {
  return [
    {
      id: 55436,
      name: 'Natalie Parker',
      specialization: 'Manicure',
      position: {id: 446, title: 'Manicurist'},
      show_rating: 1,
      rating: 4.84,
      comments_count: 37,
      avatar: 'https://assets.example/natalie.jpg',
      bookable: true,
      information: '<p>Ten <i>years</i>.</p>',
      seance_date: '2026-09-22',
      seances: [],
      prepaid: 'required',
      weight: 3,
    },
    {
      id: 55438,
      name: 'Yuki Tanaka',
      specialization: 'Trainee',
      position: [],
      show_rating: 0,
      rating: 0,
      comments_count: 0,
      avatar: 'https://app.alteg.io/images/no-master-sm.png',
      bookable: false,
      information: '',
      prepaid: 'forbidden',
      weight: 9,
    },
  ];
}

export function nextTimesAnswer(): Json {
  return {
    seance_date: '2026-09-22',
    seances: [
      {time: '10:00', seance_length: 1800, sum_length: 3600, datetime: '2026-09-22T10:00:00-04:00'},
      {time: '10:30', seance_length: 1800, sum_length: 3600, datetime: '2026-09-22T10:30:00-04:00'},
    ],
  };
}

export function eventsAnswer(): Json[] {
  return [
    {
      id: 50077,
      service_id: 705001,
      company_id: 9388,
      staff_id: 80115,
      date: '2026-09-24 08:30:00',
      timestamp: Date.UTC(2026, 8, 24, 4, 30) / 1000,
      length: 4500,
      capacity: 12,
      records_count: 7,
      prepaid: 'forbidden',
      instructions: '<p>Bring water.</p>',
      comment: null,
      stream_link: 'https://stream.example/secret',
      labels: [],
      service: {
        id: 705001,
        title: 'Morning hatha class',
        price_min: 35,
        price_max: 40,
        image_url: 'https://assets.example/hatha.jpg',
        category: {id: 9301, title: 'Classes', category: {id: 1}},
      },
      staff: {id: 80115, name: 'Nino Beridze', specialization: 'Yoga', position: {}, show_rating: 0, rating: 5},
    },
    {
      id: '50201',
      service_id: '705001',
      date: '2026-09-23 18:30:00',
      timestamp: String(Date.UTC(2026, 8, 23, 14, 30) / 1000),
      length: '4500',
      capacity: '8',
      records_count: '9',
      prepaid: 'required',
      service: {id: 705001, title: 'Evening hatha class', price_min: 0, price_max: 0},
      staff: [],
    },
  ];
}

export function filtersAnswer(): Json[] {
  return [
    {code: 'staff', title: 'Team member', data: [{id: 80115, title: 'Nino Beridze', is_disabled: false}]},
    {code: 'resource', title: 'Resource', data: []},
    {code: 'service', title: 'Service', data: [{id: '705001', title: 'Hatha', is_disabled: 1}]},
    {code: 'service_category', title: 'Category', data: {'3': {id: 9301, title: 'Classes', is_disabled: '0'}}},
  ];
}

export function bookedAnswer(): Json[] {
  return [
    {id: 1, record_id: 30000001, record_hash: '0f'.repeat(16)},
    {id: 2, record_id: 30000002, record_hash: '1e'.repeat(16)},
  ];
}
