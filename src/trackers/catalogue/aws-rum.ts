import type { Tracker } from "../tracker.ts";

export const awsRum = {
  id: "aws-rum",
  name: "Amazon CloudWatch RUM",
  owner: "Amazon",
  endpoints: [
    { hosts: ["client.rum.us-east-1.amazonaws.com"], purpose: "error-monitoring" },
    {
      hosts: [
        "dataplane.rum.us-east-1.amazonaws.com",
        "dataplane.rum.us-east-2.amazonaws.com",
        "dataplane.rum.us-west-2.amazonaws.com",
        "dataplane.rum.eu-central-1.amazonaws.com",
        "dataplane.rum.eu-west-1.amazonaws.com",
        "dataplane.rum.eu-west-2.amazonaws.com",
        "dataplane.rum.eu-north-1.amazonaws.com",
        "dataplane.rum.ap-northeast-1.amazonaws.com",
        "dataplane.rum.ap-southeast-1.amazonaws.com",
        "dataplane.rum.ap-southeast-2.amazonaws.com",
      ],
      purpose: "error-monitoring",
    },
  ],
  reference: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-RUM.html",
  fix: "Remove the RUM web client, or set allowCookies to false",
  examples: {
    tracks: [
      "https://client.rum.us-east-1.amazonaws.com/1.18.0/cwr.js",
      "https://dataplane.rum.eu-west-1.amazonaws.com/appmonitors/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/",
    ],
    harmless: [
      "https://aws.amazon.com/cloudwatch/",
      "https://example.s3.eu-west-1.amazonaws.com/logo.png",
    ],
  },
} satisfies Tracker;
