import type { DataKind } from "../../model.ts";

/**
 * Names that sending services give to what they fill in, in lower case without separators. Only
 * names that stand for the reader or for the mailing: what is not here is not called personal.
 */
export const TAG_NAMES: ReadonlyMap<string, DataKind> = new Map(
  Object.entries({
    "email-address":
      "email emailaddress emailaddr emailaddy mail mailaddress emailid primaryemail workemail homeemail " +
      // Mailchimp's default merge field 0
      "merge0",
    name:
      "name firstname lastname fullname fname lname forename givenname familyname surname middlename " +
      // AWeber's, in a capital
      "firstnamefix lastnamefix namefix " +
      "nickname displayname preferredname username salutation nameorfriend " +
      "merge1 merge2",
    phone:
      "phone phonenumber mobile mobilephone mobilenumber mobileno cell cellphone telephone tel sms " +
      "smsnumber msisdn whatsapp homephone workphone",
    location:
      "city town zip zipcode postcode postalcode state province region county country countrycode " +
      "street streetaddress address address1 address2 addr1 addr2 homeaddress geo geoip latitude longitude " +
      "timezone lastlocation mostrecentlocation",
    language: "language locale lang preferredlanguage mclanguage",
    "recipient-id":
      "uniqid uniqueid uniqueemailid emailuid subscriberkey subkey subscriberhash contacthash " +
      "externalid externaluserid crmid brazeid klaviyoid hsobjectid vid euid cryptedid encryptedid " +
      "contactsalesforceid mktpersonid recipientid",
    "message-id": "messageid msgid deliveryid emailmessageid jobsubscriberid queueid",
    "campaign-id":
      "campaign campaignid campaignuid campaignname campaignkey mailing mailingid mailingname mailid " +
      "list listid listuid listname newsletterid jobid issueid broadcastid flowid journeyid templateid " +
      "canvasid dispatchid sendid blastid emailname messagename emailcampaignid",
    profile: "birthday birthdate dateofbirth dob birthyear yearofbirth gender sex",
    purchase: "orderid ordernumber orderno ordertotal",
    "other-id":
      "token hash uuid guid uid trackingid trackingtoken trackingcode trackid clickid openid sid",
    // The address of the service's own open pixel.
    "open-time":
      "trackingpixel trackingpixelurl trackingimage opentracking opentracker opentrackingurl openpixel " +
      "openpixelurl opentrackingpixel beacon beaconurl beaconsrc trackview",
  } satisfies Partial<Record<DataKind, string>>).flatMap(([data, names]) =>
    names.split(" ").map((name) => [name, data as DataKind] as const),
  ),
);

/** Whose a name is: of the objects and prefixes that stand before it. */
export type Owner = "reader" | "mailing" | "anyone" | "somebody else";

export const TAG_OWNERS: ReadonlyMap<string, Owner> = new Map(
  Object.entries({
    reader:
      "contact person subscriber user customer recipient lead profile member to receiver reader " +
      "patient donor guest contactfield leadfield",
    mailing: "campaign mailing list newsletter broadcast issue message send blast journey flow job",
    // Wrappers that leave open what is inside.
    anyone:
      "data var vars attribute attributes attr params param field fields custom customfield customfields " +
      "customattribute customattributes userattribute properties property traits merge mergefields " +
      "personalization address substitutiondata metadata this root context ctx payload body model mc ud udf my the",
    "somebody else":
      "from sender reply replyto company organization organisation account owner site shop store business " +
      "brand support unsubscribe admin agent author office product item image event order center",
  } satisfies Record<Owner, string>).flatMap(([owner, names]) =>
    names.split(" ").map((name) => [name, owner as Owner] as const),
  ),
);

/** What stands for one among many after `subscriber.`, or for one mailing after `campaign.`. */
export const KEY_NAMES: ReadonlySet<string> = new Set(
  "id apiid key uuid guid hash token uid number".split(" "),
);

/** Salesforce's member is the sender's business unit: these are its number and its postal address. */
export const NOT_PERSONAL: ReadonlySet<string> = new Set(
  "memberid memberaddr membercity memberstate memberpostalcode membercountry".split(" "),
);

/** Filters, functions and parts of names that change the value. */
export const TAG_ENCODINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    md5: "md5",
    md5hash: "md5",
    md5hexdigest: "md5",
    sha1: "sha1",
    sha1hexdigest: "sha1",
    sha2: "sha256",
    sha256hexdigest: "sha256",
    sha256: "sha256",
    sha512: "sha512",
    hmacsha1: "hmac-sha1",
    hmacsha256: "hmac-sha256",
    hash: "hash",
    hashed: "hash",
    base64: "base64",
    base64encode: "base64",
    b64: "base64",
    b64encode: "base64",
    b64enc: "base64",
    base64encode64: "base64",
    base64strictencode64: "base64",
    base64url: "base64url",
    base64urlsafeencode64: "base64url",
    base64urlsafeencode: "base64url",
    hex: "hex",
    hexencode: "hex",
    urlencode: "percent",
    urlescape: "percent",
    urlparamescape: "percent",
    encodeuricomponent: "percent",
    cgiescape: "percent",
    urlquery: "percent",
  }),
);
