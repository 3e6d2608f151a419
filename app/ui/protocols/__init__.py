"""The register of protocols: minutes kept here, and papers registered without their content."""
